import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft, type Reply, type Surroundings, type Unsaved } from "../src/draft.ts";
import type { Revision } from "../src/events.ts";

/** A page in which time passes, and replies come, when the test says so. */
class FakePage implements Surroundings {
  readonly sent: Revision[] = [];
  status = "";
  editor = "";
  kept: Unsaved | undefined;
  theirs: Revision | undefined;
  private reply: (reply: Reply) => void = () => undefined;
  private due: (() => void) | undefined;

  put(draft: Revision): Promise<Reply> {
    this.sent.push(draft);
    return new Promise((resolve) => (this.reply = resolve));
  }

  after(_: number, run: () => void): () => void {
    this.due = run;
    return () => (this.due = undefined);
  }

  show(status: string): void {
    this.status = status;
  }

  conflict(theirs: Revision | undefined): void {
    this.theirs = theirs;
  }

  take(source: string): void {
    this.editor = source;
  }

  keep(unsaved: Unsaved | undefined): void {
    this.kept = unsaved;
  }

  /** Lets the time run out for which something waits. */
  wait(): void {
    this.due?.();
  }

  async answer(reply: Reply): Promise<void> {
    this.reply(reply);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function begun(): { page: FakePage; draft: Draft } {
  const page = new FakePage();
  return { page, draft: new Draft(page, { source: "a", version: 1 }) };
}

test("what is typed is saved once the keys are quiet", async () => {
  const { page, draft } = begun();
  draft.edited("ab");
  draft.edited("abc");
  assert.deepEqual(page.sent, []);
  page.wait();
  assert.deepEqual(page.sent, [{ source: "abc", version: 1 }]);
  assert.equal(page.status, "saving…");
  await page.answer({ kind: "saved", version: 2 });
  assert.equal(page.status, "saved");
  assert.equal(page.kept, undefined);
});

test("what is typed while a reply is awaited is saved after it, from the new version", async () => {
  const { page, draft } = begun();
  draft.edited("ab");
  page.wait();
  draft.edited("abc");
  await page.answer({ kind: "saved", version: 2 });
  page.wait();
  assert.deepEqual(page.sent.at(-1), { source: "abc", version: 2 });
});

test("a failure is said, and tried again", async () => {
  const { page, draft } = begun();
  draft.edited("ab");
  page.wait();
  await page.answer({ kind: "failed", why: "the server cannot be reached" });
  assert.equal(page.status, "not saved: the server cannot be reached");
  page.wait();
  assert.equal(page.sent.length, 2);
});

test("a change on disk is taken over where nothing is unsaved", () => {
  const { page, draft } = begun();
  draft.changedElsewhere({ source: "theirs", version: 2 });
  assert.equal(page.editor, "theirs");
  assert.equal(draft.isUnsaved, false);
});

test("news of what was saved long ago changes nothing", () => {
  const { page, draft } = begun();
  draft.changedElsewhere({ source: "old", version: 1 });
  assert.equal(page.editor, "");
});

test("changes on both sides are a conflict, and nothing is sent until it is settled", () => {
  const { page, draft } = begun();
  draft.edited("mine");
  draft.changedElsewhere({ source: "theirs", version: 5 });
  assert.equal(page.theirs?.source, "theirs");
  page.wait();
  assert.deepEqual(page.sent, []);
  draft.keepMine();
  assert.deepEqual(page.sent, [{ source: "mine", version: 5 }]);
});

test("a conflict may end with the other side's version", () => {
  const { page, draft } = begun();
  draft.edited("mine");
  draft.changedElsewhere({ source: "theirs", version: 5 });
  draft.takeTheirs();
  assert.equal(page.editor, "theirs");
  assert.equal(page.theirs, undefined);
  assert.equal(draft.isUnsaved, false);
});

test("the same text on both sides is no conflict", async () => {
  const { page, draft } = begun();
  draft.edited("same");
  page.wait();
  await page.answer({ kind: "conflict", theirs: { source: "same", version: 7 } });
  assert.equal(page.theirs, undefined);
  assert.equal(page.status, "saved");
});

test("edits that an earlier visit could not save are brought back and saved", () => {
  const { page, draft } = begun();
  draft.restore({ source: "unsaved", version: 1 });
  assert.equal(page.editor, "unsaved");
  assert.deepEqual(page.sent, [{ source: "unsaved", version: 1 }]);
});

test("where the file changed since, they are a conflict", () => {
  const { page, draft } = begun();
  draft.restore({ source: "unsaved", version: 0 });
  assert.equal(page.theirs?.source, "a");
});
