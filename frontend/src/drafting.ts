/** Joins an editor's draft to the page: requests, timers, status, conflict, what survives a reload. */

import type { EditorView } from "@codemirror/view";
import { Draft, type Reply, type Surroundings, type Unsaved } from "./draft.ts";
import { emit, on, type Revision } from "./events.ts";

/** Browsers refuse to send more than this from a page that is going away, in bytes. */
const KEEPALIVE_LIMIT = 60_000;

async function put(url: string, draft: Revision, leaving: boolean): Promise<Reply> {
  const body = JSON.stringify(draft);
  try {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body,
      keepalive: leaving && new Blob([body]).size < KEEPALIVE_LIMIT,
    });
    if (response.status === 409) return { kind: "conflict", theirs: await response.json() };
    if (!response.ok) return { kind: "failed", why: `the server answered ${response.status}` };
    const { version } = (await response.json()) as { version: number };
    return { kind: "saved", version };
  } catch {
    return { kind: "failed", why: "the server cannot be reached" };
  }
}

function replaceSource(view: EditorView, source: string): void {
  const { doc, selection } = view.state;
  view.dispatch({
    changes: { from: 0, to: doc.length, insert: source },
    selection: { anchor: Math.min(selection.main.head, source.length) },
  });
}

function keptAt(key: string): Unsaved | undefined {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Unsaved) : undefined;
}

/**
 * Saves what is typed into an editor, where its host has `data-draft-url` and `data-draft-version`.
 *
 * @param host - may hold `[data-draft-status]` and `[data-conflict]`; else they are sought on the page.
 * @returns nothing where the host has no draft.
 */
export function keepDraft(
  host: HTMLElement,
  view: EditorView,
  textarea: HTMLTextAreaElement,
): Draft | undefined {
  const url = host.dataset["draftUrl"];
  if (!url) return undefined;
  const find = (selector: string) =>
    host.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
  const key = `onsite.draft ${url}`;
  const around: Surroundings = {
    put: (draft, leaving) => put(url, draft, leaving),
    after: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    show: (status) => {
      const element = find("[data-draft-status]");
      if (element) element.textContent = status;
    },
    conflict: (theirs) => {
      const element = find("[data-conflict]");
      if (element) element.hidden = theirs === undefined;
      if (!theirs) return;
      emit("onsite:conflict", theirs);
      emit("onsite:announce", { text: "This file was changed elsewhere too. Choose which to keep." });
    },
    take: (source) => replaceSource(view, source),
    keep: (unsaved) => {
      if (unsaved) localStorage.setItem(key, JSON.stringify(unsaved));
      else localStorage.removeItem(key);
    },
  };
  const saved = { source: textarea.value, version: Number(host.dataset["draftVersion"] ?? 0) };
  const draft = new Draft(around, saved);
  listen(host, find, textarea, draft);
  const kept = keptAt(key);
  if (kept) draft.restore(kept);
  return draft;
}

function listen(
  host: HTMLElement,
  find: (selector: string) => HTMLElement | null,
  textarea: HTMLTextAreaElement,
  draft: Draft,
): void {
  const gone = new AbortController();
  const { signal } = gone;
  on("onsite:draft-changed", (theirs) => draft.changedElsewhere(theirs), { signal });
  on("onsite:swap", () => host.isConnected || gone.abort(), { signal });
  window.addEventListener("pagehide", () => void draft.flush(true), { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.hidden && void draft.flush(true),
    { signal },
  );
  textarea.form?.addEventListener("submit", () => void draft.flush(), { signal });
  document.addEventListener(
    "click",
    (event) => {
      const conflict = (event.target as Element).closest("[data-conflict]");
      if (!conflict || conflict !== find("[data-conflict]")) return;
      if ((event.target as Element).closest("[data-keep-mine]")) draft.keepMine();
      if ((event.target as Element).closest("[data-take-theirs]")) draft.takeTheirs();
    },
    { signal },
  );
}
