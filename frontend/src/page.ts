/** What the server says to the scripts in the page's head. */

/**
 * Reads a `<meta>` element.
 *
 * @param name - of the element.
 * @returns its content; empty where the page has none.
 */
export function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/**
 * Elements that match and have not been asked for by the same `seen` before.
 *
 * @param selector - what to look for in the document.
 * @param seen - remembers what was handed out.
 */
export function fresh<E extends HTMLElement>(selector: string, seen: WeakSet<HTMLElement>): E[] {
  const found = [...document.querySelectorAll<E>(selector)].filter((element) => !seen.has(element));
  found.forEach((element) => seen.add(element));
  return found;
}
