/** A value kept in this browser; undefined if there is none or if somebody broke it. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing more still shows what was chosen, until the page is left. */
export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
  }
}
