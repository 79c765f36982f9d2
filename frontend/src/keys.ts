/** Keyboard shortcuts, declared by the page: `data-key="g t"` on what they press or focus. */

import { KeySequence } from "./sequence.ts";

const OFF = "onsite.shortcuts-off";
const WRITTEN_IN =
  "textarea, select, [contenteditable]:not([contenteditable=false]), .cm-editor," +
  " input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])";

/**
 * Whether a key press is meant for the page, not for a field, a control with modifiers or a dialog.
 *
 * @param event - of type `keydown`.
 */
export function isPlainKey(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  return !(
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target.closest(WRITTEN_IN) ||
    document.querySelector("dialog:modal") ||
    localStorage.getItem(OFF)
  );
}

function visible(elements: NodeListOf<HTMLElement>): HTMLElement | undefined {
  return [...elements].find((element) => element.checkVisibility());
}

function follow(sequence: string): boolean {
  const target = visible(document.querySelectorAll(`[data-key="${CSS.escape(sequence)}"]`));
  if (!target) return false;
  if (target.matches("input, textarea, select")) target.focus();
  else target.click();
  return true;
}

function openHelp(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>("dialog#keys");
  dialog?.showModal();
  return dialog !== null;
}

function startSwitch(): void {
  const boxes = () => document.querySelectorAll<HTMLInputElement>("input[data-shortcuts]");
  const show = () => boxes().forEach((box) => (box.checked = !localStorage.getItem(OFF)));
  document.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (!box.matches("input[data-shortcuts]")) return;
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
    show();
  });
  show();
}

/** Listens for the page's shortcuts and for `?`, which opens `dialog#keys`. */
export function startKeys(): void {
  const keys = new KeySequence();
  startSwitch();
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-open-keys]")) openHelp();
  });
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || event.key === "Shift") return;
    const declared = [...document.querySelectorAll<HTMLElement>("[data-key]")];
    const known = ["?", ...declared.map((element) => element.dataset["key"] ?? "")];
    const press = keys.press(event.key, event.timeStamp, known);
    if (press.kind !== "match") return;
    const done = press.sequence === "?" ? openHelp() : follow(press.sequence);
    if (done) event.preventDefault();
  });
}
