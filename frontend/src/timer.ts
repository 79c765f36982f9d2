/** Stop-watches that count up from when the server says a try began. */

import { on } from "./events.ts";

/**
 * Writes a length of time as minutes and seconds.
 *
 * @param seconds - counted as 0 where negative, as a clock ahead of ours makes it.
 * @returns `mm:ss`; the minutes go on past 59.
 */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const digits = (n: number) => String(n).padStart(2, "0");
  return `${digits(Math.floor(whole / 60))}:${digits(whole % 60)}`;
}

function tick(): void {
  for (const timer of document.querySelectorAll<HTMLElement>("[data-timer][data-started]")) {
    timer.setAttribute("role", "timer");
    timer.setAttribute("aria-live", "off");
    const until = Number(timer.dataset["stopped"] ?? Date.now() / 1000);
    const text = clock(until - Number(timer.dataset["started"]));
    if (timer.textContent !== text) timer.textContent = text;
  }
}

/** Keeps every `[data-timer]` with `data-started` (epoch seconds) at the time gone by. */
export function startTimers(): void {
  tick();
  on("onsite:swap", tick);
  window.setInterval(tick, 1000);
}
