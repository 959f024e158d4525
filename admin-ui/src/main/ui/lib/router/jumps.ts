import type { CollectionModel } from 'pocketbase';
import type { IconName } from '$lib/components/ui/icons';
import { href } from './match';

export interface Page {
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
}

/** Somewhere to go: a page, a collection, or what is looked for in a collection. */
export type Jump =
  | ({ readonly kind: 'page' } & Page)
  | { readonly kind: 'collection'; readonly collection: CollectionModel; readonly href: string }
  | {
      readonly kind: 'record' | 'search';
      readonly collection: CollectionModel;
      readonly text: string;
      readonly href: string;
    };

const MOST = 12;
const ID = /^[a-z0-9]{15}$/;
const linkTo = (name: string, query: Record<string, string> = {}): string =>
  href('/collections/:collection', { collection: name }, query);

/** Names that begin with the text come first, then those that have it anywhere. */
function ranked<T>(all: readonly T[], text: string, nameOf: (item: T) => string): T[] {
  const has = all.filter((item) => nameOf(item).toLowerCase().includes(text));
  const begins = (item: T): boolean => nameOf(item).toLowerCase().startsWith(text);
  return [...has.filter(begins), ...has.filter((item) => !begins(item))];
}

/** `posts` leads to that collection, `posts word` to its records with the word, `posts <id>` to one of them. */
export function jumpsFor(
  typed: string,
  pages: readonly Page[],
  collections: readonly CollectionModel[],
): Jump[] {
  const text = typed.trim().toLowerCase();
  const ordered = [...collections.filter((it) => !it.system), ...collections.filter((it) => it.system)];
  const inside = /^(\S+)\s+(.+)$/.exec(typed.trim());
  const jumps: Jump[] = [
    ...ranked(ordered, text, (it) => it.name).map((collection): Jump => ({
      kind: 'collection',
      collection,
      href: linkTo(collection.name),
    })),
    ...ranked(pages, text, (it) => it.label).map((page): Jump => ({ kind: 'page', ...page })),
  ];
  if (inside?.[1] !== undefined && inside[2] !== undefined) {
    const sought = inside[2];
    const isId = ID.test(sought);
    for (const collection of ranked(ordered, inside[1].toLowerCase(), (it) => it.name)) {
      jumps.push({
        kind: isId ? 'record' : 'search',
        collection,
        text: sought,
        href: linkTo(collection.name, isId ? { record: sought } : { search: sought }),
      });
    }
  }
  return jumps.slice(0, MOST);
}
