const KEY = 'jarbase_sidebar';
const PINNED = 'jarbase_pinned';
const USUAL = 256;
export const NARROWEST = 200;
export const WIDEST = 480;

function bounded(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) : USUAL;
}

/** In pixels; kept in this browser. */
class SidebarWidth {
  #value = $state(bounded(Number(localStorage.getItem(KEY) ?? USUAL)));

  get value(): number {
    return this.#value;
  }

  set value(width: number) {
    this.#value = bounded(width);
    localStorage.setItem(KEY, String(this.#value));
  }
}

function storedPins(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PINNED) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}

/** Ids of the collections that come first; kept in this browser. */
class Pins {
  #ids: string[] = $state.raw(storedPins());

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  toggle(id: string): void {
    this.#ids = this.has(id) ? this.#ids.filter((pinned) => pinned !== id) : [...this.#ids, id];
    localStorage.setItem(PINNED, JSON.stringify(this.#ids));
  }
}

export const sidebarWidth: SidebarWidth = new SidebarWidth();
export const pins: Pins = new Pins();
