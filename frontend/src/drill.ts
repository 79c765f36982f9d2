/** Drilling by keyboard: space reveals, 1–4 rate, u takes the last rating back. */

import { isPlainKey } from "./keys.ts";

const INTERACTIVE = "a, button, input, select, textarea, summary";

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-drill] ${selector}`);
  if (!button || button.disabled || !button.checkVisibility()) return false;
  button.click();
  return true;
}

function pressed(event: KeyboardEvent): boolean {
  if (event.key === " " && !(event.target as Element).closest(INTERACTIVE)) {
    return press("[data-reveal]");
  }
  if (/^[1-4]$/.test(event.key)) return press(`[data-rating="${event.key}"]`);
  return event.key === "u" && press("[data-undo]");
}

/** Enter sends an answer typed into a textarea; Shift and Enter begin a new line. */
function submitted(event: KeyboardEvent): boolean {
  const answer = event.target as HTMLElement;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return false;
  if (!(answer instanceof HTMLTextAreaElement) || !answer.closest("[data-drill]")) return false;
  answer.form?.requestSubmit();
  return true;
}

/** Moves the focus to the next step (`[data-focus]`, else the drill), where a swap left it nowhere. */
export function enhance(): void {
  const drill = document.querySelector<HTMLElement>("[data-drill]");
  const { activeElement } = document;
  if (!drill || (activeElement && activeElement !== document.body)) return;
  const next = drill.querySelector<HTMLElement>("[data-focus]") ?? drill;
  if (!next.matches(INTERACTIVE)) next.tabIndex = -1;
  next.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.repeat || !document.querySelector("[data-drill]")) return;
  if (submitted(event) || (isPlainKey(event) && pressed(event))) event.preventDefault();
});
