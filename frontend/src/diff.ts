/** Shows `[data-diff]`: what changed from its `[data-before]` to its `[data-after]`. */

import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { fresh } from "./page.ts";
import { pythonView } from "./python.ts";

const seen = new WeakSet<HTMLElement>();

function textIn(host: HTMLElement, selector: string): string {
  const element = host.querySelector(selector);
  return (element instanceof HTMLTemplateElement ? element.content : element)?.textContent ?? "";
}

/** Draws what is new on the page. */
export function enhance(): void {
  for (const host of fresh<HTMLElement>("[data-diff]", seen)) {
    const view = new EditorView({
      doc: textIn(host, "[data-after]"),
      extensions: [
        pythonView(),
        unifiedMergeView({
          original: textIn(host, "[data-before]"),
          mergeControls: false,
          collapseUnchanged: { margin: 3 },
        }),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({
          tabindex: "0",
          "aria-label": host.dataset["label"] ?? "Changes",
        }),
      ],
    });
    host.querySelectorAll<HTMLElement>(":scope > pre").forEach((pre) => (pre.hidden = true));
    host.append(view.dom);
  }
}
