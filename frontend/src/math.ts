/** Sets the TeX in `.math` elements with KaTeX. */

import katex, { type KatexOptions } from "katex";
import { fresh } from "./page.ts";

const seen = new WeakSet<HTMLElement>();

interface Branch {
  attributes?: Record<string, unknown>;
  children?: Branch[];
}

interface Tree extends Branch {
  toNode(): Node;
}

/** KaTeX's own renderers go through this; its type declarations leave it out. */
const { __renderToDomTree: typeset } = katex as typeof katex & {
  __renderToDomTree(tex: string, options: KatexOptions): Tree;
};

/** KaTeX sets a few styles as attributes, which the page's policy forbids; styles/math.css has them. */
function dropStyleAttributes(branch: Branch): void {
  delete branch.attributes?.["style"];
  branch.children?.forEach(dropStyleAttributes);
}

/** Sets what is new on the page; `.math-display` is set on lines of its own. */
export function enhance(): void {
  for (const element of fresh<HTMLElement>(".math", seen)) {
    const tree = typeset(element.textContent, {
      displayMode: element.classList.contains("math-display"),
      output: "htmlAndMathml",
      throwOnError: false,
      strict: "ignore",
    });
    dropStyleAttributes(tree);
    element.replaceChildren(tree.toNode());
  }
}
