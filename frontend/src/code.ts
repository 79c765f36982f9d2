/** Colours the tokens of `pre[data-code]`, without an editor. */

import { parser } from "@lezer/python";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { fresh } from "./page.ts";

const seen = new WeakSet<HTMLElement>();

function colour(pre: HTMLElement): void {
  const source = pre.textContent;
  const pieces = document.createDocumentFragment();
  const put = (text: string, classes: string) => {
    if (!classes) return pieces.append(text);
    const token = document.createElement("span");
    token.className = classes;
    token.textContent = text;
    return pieces.append(token);
  };
  highlightCode(source, parser.parse(source), classHighlighter, put, () => pieces.append("\n"));
  (pre.querySelector("code") ?? pre).replaceChildren(pieces);
}

/** Colours what is new on the page; `data-code` names a language, and only Python is known. */
export function enhance(): void {
  for (const pre of fresh<HTMLElement>("pre[data-code]", seen)) {
    if (["", "python"].includes(pre.dataset["code"] ?? "")) colour(pre);
    // What scrolls must be reachable by keyboard.
    pre.tabIndex = 0;
  }
}
