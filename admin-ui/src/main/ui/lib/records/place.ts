import type { Sort } from '$lib/components/table/column';
import { href } from '$lib/router/match';

/** What the address says of a list of records; an empty `record` is one to be made. */
export interface ListPlace {
  readonly search: string;
  readonly sort: Sort | undefined;
  readonly page: number;
  readonly record: string | undefined;
}

export function placeOf(query: URLSearchParams): ListPlace {
  const sort = query.get('sort') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    search: query.get('search') ?? '',
    sort: sort === '' ? undefined : { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    record: query.get('record') ?? undefined,
  };
}

export function addressOf(collection: string, place: Partial<ListPlace>): string {
  const query: Record<string, string> = {};
  if (place.search) query.search = place.search;
  if (place.sort) query.sort = `${place.sort.isDescending ? '-' : ''}${place.sort.column}`;
  if (place.page !== undefined && place.page > 1) query.page = String(place.page);
  if (place.record !== undefined) query.record = place.record;
  return href('/collections/:collection', { collection }, query);
}
