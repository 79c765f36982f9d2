/** Python as every view of code shows it; the colours of its tokens are in styles/editor.css. */

import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentUnit, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { meta } from "./page.ts";

/** What an editor and a read-only view have in common. */
export function pythonView(): Extension {
  return [
    new LanguageSupport(pythonLanguage),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    lineNumbers(),
    bracketMatching(),
    syntaxHighlighting(classHighlighter),
    EditorView.cspNonce.of(meta("csp-nonce")),
  ];
}
