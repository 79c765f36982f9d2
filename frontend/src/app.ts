/** The script of every page; the heavier ones are fetched by what the page holds. */

import { on } from "./events.ts";
import { startKeys } from "./keys.ts";
import { startLiveRegion } from "./live.ts";
import { startRequests } from "./requests.ts";
import { startStream } from "./stream.ts";
import { startTheme } from "./theme.ts";
import { startTimers } from "./timer.ts";

interface Part {
  /** Gives what is new on the page its behaviour. */
  enhance(): void;
}

const PARTS: ReadonlyArray<readonly [selector: string, load: () => Promise<Part>]> = [
  ["[data-editor]", () => import("./editor.ts")],
  ["pre[data-code]", () => import("./code.ts")],
  ["[data-diff]", () => import("./diff.ts")],
  [".math", () => import("./math.ts")],
  ["figure[data-chart]", () => import("./charts.ts")],
  ["[data-drill]", () => import("./drill.ts")],
];

function enhance(): void {
  for (const [selector, load] of PARTS) {
    if (document.querySelector(selector)) void load().then((part) => part.enhance());
  }
}

startRequests();
startTheme();
startLiveRegion();
startKeys();
startTimers();
startStream();
on("onsite:swap", enhance);
enhance();
