import type { CollectionModel } from 'pocketbase';

export type GroupName = 'pinned' | 'ordinary' | 'system';

export interface Group {
  readonly name: GroupName;
  readonly items: readonly CollectionModel[];
}

/** Whether name, id and type have all words of a search between them. */
export function hasWords(collection: CollectionModel, search: string): boolean {
  const text = `${collection.name} ${collection.id} ${collection.type}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Collections that have all words of the search, in groups; empty groups are left out. */
export function grouped(
  collections: readonly CollectionModel[],
  search: string,
  isPinned: (id: string) => boolean,
): Group[] {
  const groups: Record<GroupName, CollectionModel[]> = { pinned: [], ordinary: [], system: [] };
  for (const collection of collections) {
    if (!hasWords(collection, search)) continue;
    const group = isPinned(collection.id) ? 'pinned' : collection.system ? 'system' : 'ordinary';
    groups[group].push(collection);
  }
  return (['pinned', 'ordinary', 'system'] as const)
    .map((name) => ({ name, items: groups[name] }))
    .filter((group) => group.items.length > 0);
}
