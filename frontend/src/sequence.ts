/** Keys pressed one after another, as in «g» then «t». */

/** What a key press came to: a whole sequence, the beginning of one, or neither. */
export type Press =
  | { readonly kind: "match"; readonly sequence: string }
  | { readonly kind: "prefix" }
  | { readonly kind: "none" };

/** Recognises sequences of keys, written with a space between («g t»). */
export class KeySequence {
  private pressed = "";
  private last = Number.NEGATIVE_INFINITY;
  private readonly patience: number;

  /** @param patience - the longest pause within a sequence, in milliseconds. */
  constructor(patience = 1000) {
    this.patience = patience;
  }

  /**
   * Takes the next key.
   *
   * @param key - as `KeyboardEvent.key` spells it.
   * @param now - in milliseconds.
   * @param known - every sequence there is on the page now.
   */
  press(key: string, now: number, known: readonly string[]): Press {
    if (now - this.last > this.patience) this.pressed = "";
    this.last = now;
    for (const candidate of this.pressed ? [`${this.pressed} ${key}`, key] : [key]) {
      if (known.includes(candidate)) {
        this.pressed = "";
        return { kind: "match", sequence: candidate };
      }
      if (known.some((sequence) => sequence.startsWith(`${candidate} `))) {
        this.pressed = candidate;
        return { kind: "prefix" };
      }
    }
    this.pressed = "";
    return { kind: "none" };
  }
}
