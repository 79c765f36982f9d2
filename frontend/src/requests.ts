/** htmx with its stream extension, set up for a page that allows no inline code. */

import htmx from "htmx.org";
import "htmx.org/dist/ext/hx-sse.js";
import { emit } from "./events.ts";
import { meta } from "./page.ts";

/** Configures htmx; it begins on its own when the modules of the page have run. */
export function startRequests(): void {
  htmx.config.inlineScriptNonce = meta("csp-nonce");
  htmx.registerExtension("onsite", {
    // An extension hears of every swap; the event of the same name is lost with a replaced element.
    htmx_finally_swap: () => emit("onsite:swap", undefined),
  });
}
