/** One polite live region for everything worth saying to a screen reader. */

import { on } from "./events.ts";

/** Speaks the text of every `onsite:announce`. */
export function startLiveRegion(): void {
  const region = document.createElement("div");
  region.className = "sr-only";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  on("onsite:announce", ({ text }) => {
    // The same text twice in a row is said only if it is taken away in between.
    region.textContent = "";
    requestAnimationFrame(() => (region.textContent = text));
  });
}
