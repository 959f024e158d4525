import { layoutOf, USUAL_LAYOUT, type ColumnLayout } from '$lib/records/columns';
import { readStored, writeStored } from './stored';

const LAYOUT = 'jarbase_columns_';
const HISTORY = 'jarbase_searches_';
const PER_PAGE = 'jarbase_per_page';
const MOST_SEARCHES = 12;
export const pageSizes: readonly number[] = [25, 50, 100, 200, 500];
const USUAL_SIZE = 50;

/** How somebody looks at the records of one collection; kept in this browser. */
export class ListChoices {
  readonly #id: string;
  #layout: ColumnLayout = $state.raw(USUAL_LAYOUT);
  #searches: readonly string[] = $state.raw([]);
  #perPage = $state(USUAL_SIZE);

  constructor(collectionId: string) {
    this.#id = collectionId;
    this.#layout = layoutOf(readStored(LAYOUT + collectionId));
    const searches = readStored(HISTORY + collectionId);
    this.#searches = Array.isArray(searches) ? searches.map(String) : [];
    const perPage = readStored(PER_PAGE);
    this.#perPage = pageSizes.find((size) => size === perPage) ?? USUAL_SIZE;
  }

  get layout(): ColumnLayout {
    return this.#layout;
  }

  set layout(layout: ColumnLayout) {
    this.#layout = layout;
    writeStored(LAYOUT + this.#id, layout);
  }

  get perPage(): number {
    return this.#perPage;
  }

  set perPage(size: number) {
    this.#perPage = size;
    writeStored(PER_PAGE, size);
  }

  /** The latest first. */
  get searches(): readonly string[] {
    return this.#searches;
  }

  remember(search: string): void {
    if (search === '') return;
    const others = this.#searches.filter((old) => old !== search);
    this.#keep([search, ...others].slice(0, MOST_SEARCHES));
  }

  forgetSearches(): void {
    this.#keep([]);
  }

  #keep(searches: readonly string[]): void {
    this.#searches = searches;
    writeStored(HISTORY + this.#id, searches);
  }
}
