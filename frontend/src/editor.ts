/** A Python editor in place of each `[data-editor]`'s textarea; its form is sent as it would be. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { indentOnInput } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
} from "@codemirror/view";
import type { Draft } from "./draft.ts";
import { keepDraft } from "./drafting.ts";
import { failAt, goToLine, lineMarks } from "./marks.ts";
import { fresh } from "./page.ts";
import { pythonView } from "./python.ts";

interface Editor {
  readonly host: HTMLElement;
  readonly view: EditorView;
  readonly draft: Draft | undefined;
}

const seenHosts = new WeakSet<HTMLElement>();
const seenErrors = new WeakSet<HTMLElement>();
let editors: Editor[] = [];
let hints = 0;

function leaveHint(): HTMLElement {
  const hint = document.createElement("p");
  hint.id = `editor-hint-${++hints}`;
  hint.className = "sr-only";
  hint.textContent = "Tab indents. Press Escape, then Tab, to leave the editor.";
  return hint;
}

function submitOf(textarea: HTMLTextAreaElement): () => boolean {
  return () => {
    textarea.form?.requestSubmit();
    return true;
  };
}

function attach(host: HTMLElement): Editor | undefined {
  const textarea = host.querySelector<HTMLTextAreaElement>("textarea[name=source]");
  if (!textarea) return undefined;
  const label = textarea.labels[0];
  const hint = leaveHint();
  let draft: Draft | undefined;
  const view = new EditorView({
    doc: textarea.value,
    extensions: [
      pythonView(),
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: submitOf(textarea) }])),
      keymap.of([...searchKeymap, ...historyKeymap, indentWithTab, ...defaultKeymap]),
      history(),
      search({ top: true }),
      highlightSelectionMatches(),
      highlightSpecialChars(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      indentOnInput(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      lineMarks,
      EditorView.contentAttributes.of({
        tabindex: "0",
        "aria-label": label?.textContent?.trim() || "Source",
        "aria-describedby": hint.id,
      }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        textarea.value = update.state.doc.toString();
        draft?.edited(textarea.value);
      }),
    ],
  });
  textarea.hidden = true;
  textarea.after(hint, view.dom);
  label?.addEventListener("click", () => view.focus());
  draft = keepDraft(host, view, textarea);
  return { host, view, draft };
}

function markErrors({ view }: Editor): void {
  const failing = fresh<HTMLElement>("[data-error-line]", seenErrors).map(
    (element) => [Number(element.dataset["errorLine"]), element.textContent.trim()] as const,
  );
  if (failing.length > 0) view.dispatch({ effects: failAt.of(new Map(failing)) });
}

function dropRemoved(): void {
  for (const { host, view, draft } of editors) {
    if (host.isConnected) continue;
    void draft?.flush();
    view.destroy();
  }
  editors = editors.filter(({ host }) => host.isConnected);
}

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("a[data-editor-line]");
  const editor = editors.find(({ host }) => host.isConnected);
  if (!link || !editor) return;
  event.preventDefault();
  goToLine(editor.view, Number(link.dataset["editorLine"]));
});

/** Turns new textareas into editors and marks the lines that the page newly complains about. */
export function enhance(): void {
  dropRemoved();
  for (const host of fresh<HTMLElement>("[data-editor]", seenHosts)) {
    const editor = attach(host);
    if (editor) editors.push(editor);
  }
  const first = editors[0];
  if (first) markErrors(first);
}
