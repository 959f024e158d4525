import type { CollectionModel, RecordModel } from 'pocketbase';
import { isAbort, statusOf } from '$lib/client/faults';
import { sortText, type Sort } from '$lib/components/table/column';
import { columnFields, type RecordField } from '$lib/records/fields';
import { filterOf } from '$lib/records/filter';
import { afterEvent } from '$lib/records/live';
import { recordService, type RecordQuery } from '$lib/services/record-service';
import { toasts } from '$lib/state/toasts.svelte';

export interface ListQuery {
  readonly search: string;
  readonly sort: Sort | undefined;
  readonly page: number;
  readonly perPage: number;
  readonly columns: readonly RecordField[];
}

/** Many changes within this time come to one loading. */
const CALM_MS = 1500;
const EXCERPT = 200;

function expandOf(columns: readonly RecordField[]): string {
  const relations = columns.filter((field) => field.type === 'relation');
  return relations.map((field) => field.name).join(',');
}

/** All of a record, but only the beginning of texts that may be as long as books. */
function partsOf(collection: CollectionModel): string {
  const long = columnFields(collection).filter((field) => field.type === 'editor');
  return ['*', ...long.map((field) => `${field.name}:excerpt(${EXCERPT},true)`)].join(',');
}

/** One page of the records of a collection, kept up to date while it is shown. */
export class RecordList {
  readonly #collection: CollectionModel;
  #rows: readonly RecordModel[] = $state.raw([]);
  #total: number | undefined = $state();
  #isBusy = $state(false);
  #isLoaded = $state(false);
  #fault: unknown = $state.raw();
  #query: ListQuery | undefined;
  #counted: string | undefined;
  #loading = new AbortController();
  #counting = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(collection: CollectionModel) {
    this.#collection = collection;
  }

  get rows(): readonly RecordModel[] {
    return this.#rows;
  }

  /** Undefined until it is counted: with many records that takes longer than a page. */
  get total(): number | undefined {
    return this.#total;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get fault(): unknown {
    return this.#fault;
  }

  /** Whether the server refuses what is searched, not the list as such. */
  get isSearchRefused(): boolean {
    return statusOf(this.#fault) === 400 && (this.#query?.search ?? '') !== '';
  }

  async show(query: ListQuery, isQuiet = false): Promise<void> {
    this.#query = query;
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    const filter = filterOf(query.search, this.#collection);
    if (filter !== this.#counted) void this.#count(filter);
    this.#isBusy = !isQuiet;
    try {
      const rows = await recordService.page(this.#collection.name, this.#request(query, filter), signal);
      if (signal.aborted) return;
      this.#rows = rows;
      this.#fault = undefined;
      this.#isLoaded = true;
    } catch (fault) {
      if (!signal.aborted) this.#fault = fault;
    } finally {
      if (!signal.aborted) this.#isBusy = false;
    }
  }

  /** Counts anew too. */
  async refresh(isQuiet = false): Promise<void> {
    if (this.#query === undefined) return;
    void this.#count(filterOf(this.#query.search, this.#collection));
    await this.show(this.#query, isQuiet);
  }

  /** Follows changes of others; gives the function that ends it. */
  watch(columns: readonly RecordField[]): () => void {
    const options = { expand: expandOf(columns), fields: partsOf(this.#collection) };
    const watching = recordService.watch(this.#collection.name, options, (event) => {
      this.#rows = afterEvent(this.#rows, event);
      if (event.action !== 'update' || this.#query?.search !== '') this.#refreshSoon();
    });
    watching.catch((fault: unknown) => toasts.fault(fault));
    return () => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      watching.then((stop) => stop()).catch((fault: unknown) => toasts.fault(fault));
    };
  }

  #refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.refresh(true);
    }, CALM_MS);
  }

  #request(query: ListQuery, filter: string): RecordQuery {
    const usual = this.#collection.type === 'view' ? '' : '-@rowid';
    return {
      page: query.page,
      perPage: query.perPage,
      filter,
      sort: query.sort === undefined ? usual : sortText(query.sort),
      expand: expandOf(query.columns),
      fields: partsOf(this.#collection),
    };
  }

  async #count(filter: string): Promise<void> {
    // The number of another search is wrong; that of the same one is nearly right.
    if (this.#counted !== filter) this.#total = undefined;
    this.#counted = filter;
    this.#counting.abort();
    const { signal } = (this.#counting = new AbortController());
    try {
      const total = await recordService.count(this.#collection.name, filter, signal);
      if (!signal.aborted) this.#total = total;
    } catch (fault) {
      if (isAbort(fault)) return;
      this.#total = 0;
      // A search that is refused says so at its field.
      if (statusOf(fault) !== 400) toasts.fault(fault);
    }
  }
}
