/** The custom events of the page, each dispatched on `document`. */

/** A source as the server has it. */
export interface Revision {
  readonly source: string;
  /** Grows with every change. */
  readonly version: number;
}

interface OnsiteEvents {
  /** A draft changed on disk or in another tab. */
  "onsite:draft-changed": Revision;
  /** A draft has unsaved edits here and other ones there; `detail` is the other one. */
  "onsite:conflict": Revision;
  /** The colours of the page changed. */
  "onsite:theme": undefined;
  /** New content was swapped into the page. */
  "onsite:swap": undefined;
  /** Something a screen reader should say. */
  "onsite:announce": { readonly text: string };
}

/** Dispatches one of ours on `document`. */
export function emit<K extends keyof OnsiteEvents>(name: K, detail: OnsiteEvents[K]): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/**
 * Listens to one of ours, wherever in the page it was dispatched.
 *
 * An event that came by a stream carries its detail as JSON in `data`.
 */
export function on<K extends keyof OnsiteEvents>(
  name: K,
  listener: (detail: OnsiteEvents[K]) => void,
  options?: AddEventListenerOptions,
): void {
  document.addEventListener(
    name,
    (event) => {
      const { detail } = event as CustomEvent<OnsiteEvents[K] & { data?: string }>;
      listener(typeof detail?.data === "string" ? JSON.parse(detail.data) : detail);
    },
    options,
  );
}
