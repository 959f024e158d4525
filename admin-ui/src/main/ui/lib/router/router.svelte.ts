import { SvelteSet } from 'svelte/reactivity';
import { placeOf, type Place } from './match';

/** Says whether the page may be left; asks the person when something is unsaved. */
export interface LeaveGuard {
  readonly isDirty: () => boolean;
  readonly mayLeave: () => Promise<boolean>;
}

/** Where the dashboard is: the part of the address after `#`, with a word for what is unsaved. */
class Router {
  #place: Place = $state.raw(placeOf(location.hash));
  #hash = location.hash;
  readonly #guards = new SvelteSet<LeaveGuard>();
  #asking = false;

  constructor() {
    addEventListener('hashchange', () => void this.#follow());
    addEventListener('beforeunload', (event) => {
      if (this.#dirty() !== undefined) event.preventDefault();
    });
  }

  get path(): string {
    return this.#place.path;
  }

  get query(): URLSearchParams {
    return this.#place.query;
  }

  go(hash: string): void {
    location.hash = hash;
  }

  /** Changes the address without a step in the history; no guard is asked. */
  replace(hash: string): void {
    history.replaceState(null, '', hash);
    this.#accept();
  }

  /** Gives the function that takes the guard away again, as effects want it. */
  guard(guard: LeaveGuard): () => void {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  }

  #dirty(): LeaveGuard | undefined {
    return [...this.#guards].find((guard) => guard.isDirty());
  }

  async #follow(): Promise<void> {
    const wanted = location.hash;
    const guard = this.#dirty();
    if (guard === undefined || wanted === this.#hash) {
      this.#accept();
      return;
    }
    history.pushState(null, '', this.#hash === '' ? '#/' : this.#hash);
    if (this.#asking) return;
    this.#asking = true;
    const leave = await guard.mayLeave();
    this.#asking = false;
    if (leave) {
      this.#guards.delete(guard);
      location.hash = wanted;
    }
  }

  #accept(): void {
    this.#hash = location.hash;
    this.#place = placeOf(location.hash);
  }
}

export const router: Router = new Router();
