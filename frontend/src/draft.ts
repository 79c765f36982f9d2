/** When a draft is saved, and what happens when someone else changed it meanwhile. */

import type { Revision } from "./events.ts";

/** What the server made of a draft it was sent. */
export type Reply =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "conflict"; readonly theirs: Revision }
  | { readonly kind: "failed"; readonly why: string };

/** Edits that the server lacks, as they survive a reload. */
export interface Unsaved extends Revision {
  /** What was on its way to the server when the page went. */
  readonly sent?: string | undefined;
}

/** What a draft needs from the page around it. */
export interface Surroundings {
  /** Sends the draft; `leaving` where the page may be gone before the reply. */
  put(draft: Revision, leaving: boolean): Promise<Reply>;
  /** Runs something later; the returned function cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  /** Shows how the draft stands. */
  show(status: string): void;
  /** Shows (or, with nothing, hides) that someone else's revision differs from ours. */
  conflict(theirs: Revision | undefined): void;
  /** Puts someone else's source into the editor. */
  take(source: string): void;
  /** Keeps unsaved edits over a reload; `undefined` forgets them. */
  keep(unsaved: Unsaved | undefined): void;
}

const QUIET = 500;
const RETRY = 5000;

/** The candidate's source, and how far the server has it. */
export class Draft {
  private readonly around: Surroundings;
  private source: string;
  private saved: Revision;
  private sending: string | undefined;
  private theirs: Revision | undefined;
  private cancel: () => void = () => undefined;

  /**
   * @param around - the page.
   * @param saved - what the server has.
   */
  constructor(around: Surroundings, saved: Revision) {
    this.around = around;
    this.saved = saved;
    this.source = saved.source;
  }

  /** Whether the server lacks something. */
  get isUnsaved(): boolean {
    return this.source !== this.saved.source;
  }

  /** Takes up edits that an earlier visit could not save. */
  restore(unsaved: Unsaved): void {
    if (unsaved.source === this.saved.source) return this.around.keep(undefined);
    this.source = unsaved.source;
    this.around.take(unsaved.source);
    const builtOnSaved =
      unsaved.version === this.saved.version || unsaved.sent === this.saved.source;
    return builtOnSaved ? void this.flush() : this.differ(this.saved);
  }

  /** Notes what the editor holds now; it is saved when the keys have been quiet for a while. */
  edited(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.keep();
    if (this.theirs) return;
    this.around.show("saving…");
    this.later(QUIET);
  }

  /**
   * Saves at once what is unsaved.
   *
   * @param leaving - whether the page may be gone before the reply.
   */
  async flush(leaving = false): Promise<void> {
    this.cancel();
    if (this.theirs || this.sending === this.source) return;
    // Only a page about to go away does not wait for the reply it is owed.
    if (this.sending !== undefined && !leaving) return;
    if (!this.isUnsaved) return this.settled();
    this.around.show("saving…");
    const sent = this.source;
    this.sending = sent;
    this.keep();
    const reply = await this.around.put({ source: sent, version: this.saved.version }, leaving);
    this.sending = undefined;
    this.replied(sent, reply);
  }

  /** Takes over what changed elsewhere, or lets the candidate choose where both sides changed. */
  changedElsewhere(theirs: Revision): void {
    if (theirs.version <= this.saved.version) return;
    if (theirs.source === this.source || theirs.source === this.sending) {
      this.saved = theirs;
      if (!this.isUnsaved) this.settled();
    } else if (this.isUnsaved) {
      this.differ(theirs);
    } else {
      this.adopt(theirs);
    }
  }

  /** Ends a conflict by saving our source over theirs. */
  keepMine(): void {
    if (!this.theirs) return;
    this.saved = this.theirs;
    this.resolve();
    void this.flush();
  }

  /** Ends a conflict by giving up our source for theirs. */
  takeTheirs(): void {
    if (!this.theirs) return;
    const theirs = this.theirs;
    this.resolve();
    this.adopt(theirs);
  }

  private keep(): void {
    const { source, saved, sending } = this;
    this.around.keep({ source, version: saved.version, sent: sending });
  }

  private later(milliseconds: number): void {
    this.cancel();
    this.cancel = this.around.after(milliseconds, () => void this.flush());
  }

  private replied(sent: string, reply: Reply): void {
    if (reply.kind === "failed") {
      this.around.show(`not saved: ${reply.why}`);
      this.later(RETRY);
    } else if (reply.kind === "conflict" && reply.theirs.source !== this.source) {
      this.differ(reply.theirs);
    } else {
      const version = reply.kind === "saved" ? reply.version : reply.theirs.version;
      if (version >= this.saved.version) this.saved = { source: sent, version };
      if (this.isUnsaved) this.later(QUIET);
      else this.settled();
    }
  }

  private adopt(theirs: Revision): void {
    this.saved = theirs;
    this.source = theirs.source;
    this.around.take(theirs.source);
    this.settled();
  }

  private settled(): void {
    this.cancel();
    this.around.keep(undefined);
    this.around.show("saved");
  }

  private differ(theirs: Revision): void {
    this.cancel();
    this.theirs = theirs;
    this.around.show("not saved: it was changed elsewhere too");
    this.around.conflict(theirs);
  }

  private resolve(): void {
    this.theirs = undefined;
    this.around.conflict(undefined);
  }
}
