/** Marks on the lines of an editor: where a submission failed, and where a link pointed. */

import { type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

/** Marks these lines (from 1, with what went wrong there) as failing; the next edit clears them. */
export const failAt = StateEffect.define<ReadonlyMap<number, string>>();

/** Marks the line (from 1) that a link pointed at; the next edit clears it. */
export const pointAt = StateEffect.define<number>();

class Failure extends GutterMarker {
  override readonly elementClass = "cm-failure";
  private readonly why: string;

  constructor(why: string) {
    super();
    this.why = why;
  }

  override eq(other: Failure): boolean {
    return this.why === other.why;
  }

  override toDOM(): Node {
    const mark = document.createElement("span");
    mark.textContent = "!";
    mark.title = this.why;
    return mark;
  }
}

const failures = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(marked, transaction) {
    let next = transaction.docChanged ? RangeSet.empty : marked;
    for (const effect of transaction.effects) {
      if (!effect.is(failAt)) continue;
      const { doc } = transaction.state;
      const ranges = [...effect.value]
        .filter(([line]) => line >= 1 && line <= doc.lines)
        .map(([line, why]) => new Failure(why).range(doc.line(line).from));
      next = RangeSet.of(ranges, true);
    }
    return next;
  },
});

const failingLine = Decoration.line({ class: "cm-failingLine" });
const pointedLine = Decoration.line({ class: "cm-pointedLine" });

const pointed = StateField.define<number | undefined>({
  create: () => undefined,
  update(position, transaction) {
    let next = transaction.docChanged ? undefined : position;
    for (const effect of transaction.effects) {
      if (effect.is(pointAt)) next = transaction.state.doc.line(effect.value).from;
    }
    return next;
  },
});

/** Draws both kinds of marks. */
export const lineMarks: Extension = [
  failures,
  pointed,
  gutter({ class: "cm-failureGutter", markers: (view) => view.state.field(failures) }),
  EditorView.decorations.compute([failures, pointed], (state) => {
    const ranges = [];
    for (let at = state.field(failures).iter(); at.value; at.next()) {
      ranges.push(failingLine.range(at.from));
    }
    const position = state.field(pointed);
    if (position !== undefined) ranges.push(pointedLine.range(position));
    return Decoration.set(ranges, true);
  }),
];

/**
 * Moves the cursor to a line, shows it in the middle of the editor and marks it.
 *
 * @param line - from 1; the nearest there is, where the source has become shorter.
 */
export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const nearest = Math.min(Math.max(1, line), doc.lines);
  const { from } = doc.line(nearest);
  view.dispatch({
    selection: { anchor: from },
    effects: [pointAt.of(nearest), EditorView.scrollIntoView(from, { y: "center" })],
  });
  view.focus();
  view.dom.scrollIntoView({ block: "nearest" });
}
