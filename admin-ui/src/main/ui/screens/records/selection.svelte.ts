import { SvelteSet } from 'svelte/reactivity';
import { rangeOf } from '$lib/records/selection';

/** Ids of chosen records, which may be on several pages. */
export class Selection {
  readonly #ids = new SvelteSet<string>();
  #last: string | undefined;

  get size(): number {
    return this.#ids.size;
  }

  get ids(): string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  hasAll(ids: readonly string[]): boolean {
    return ids.length > 0 && ids.every((id) => this.#ids.has(id));
  }

  /** With a range, all from the last one that was touched become what this one becomes. */
  toggle(ids: readonly string[], id: string, withRange: boolean): void {
    const isOn = !this.#ids.has(id);
    this.setAll(withRange ? rangeOf(ids, this.#last, id) : [id], isOn);
    this.#last = id;
  }

  setAll(ids: readonly string[], isOn: boolean): void {
    for (const id of ids) {
      if (isOn) this.#ids.add(id);
      else this.#ids.delete(id);
    }
  }

  clear(): void {
    this.#ids.clear();
    this.#last = undefined;
  }
}
