/** Turns what the server streams into the page's own events. */

import { emit, type Revision } from "./events.ts";

/** Listens for `draft` messages: the draft changed on disk or in another tab. */
export function startStream(): void {
  document.addEventListener("draft", (event) => {
    const { data } = (event as CustomEvent<{ data: string }>).detail;
    emit("onsite:draft-changed", JSON.parse(data) as Revision);
  });
}
