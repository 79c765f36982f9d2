/** The choice between the system's colours, light and dark, kept in a cookie that the server reads. */

import { emit, on } from "./events.ts";

const YEAR = 60 * 60 * 24 * 365;

function current(): string {
  return document.documentElement.dataset["theme"] ?? "system";
}

function showChoice(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === current()));
  }
}

/** Wires every `[data-theme-choice]` button: `system`, `light` or `dark`. */
export function startTheme(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-theme-choice]");
    if (!button) return;
    const choice = button.dataset["themeChoice"] ?? "system";
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${choice}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
    document.documentElement.dataset["theme"] = choice;
    showChoice();
    emit("onsite:theme", undefined);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    emit("onsite:theme", undefined),
  );
  on("onsite:swap", showChoice);
  showChoice();
}
