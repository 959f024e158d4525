import type { CollectionField, CollectionModel } from 'pocketbase';
import { keptFields, lostIndexes } from './body';
import { parseIndex } from './indexes';
import { apiRules, type ApiRule, type Draft } from './types';

/** What a save does that somebody may regret. */
export type Change =
  | { readonly kind: 'collectionRenamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string; readonly mentions: string[] }
  | { readonly kind: 'deleted'; readonly name: string; readonly mentions: string[] }
  | { readonly kind: 'toSingle' | 'toMultiple'; readonly name: string }
  | { readonly kind: 'indexLost'; readonly name: string }
  | { readonly kind: 'opened'; readonly rule: ApiRule };

const LISTS = ['select', 'file', 'relation'];

export function isMultiple(field: CollectionField): boolean {
  return LISTS.includes(field.type) && Number(field.maxSelect) > 1;
}

function hasWord(text: unknown, word: string): boolean {
  return typeof text === 'string' && new RegExp(`(?<!\\w)${word}(?!\\w)`).test(text);
}

function textsOf(collection: object): [string, unknown][] {
  return Object.entries(collection).filter(([key]) => key.endsWith('Rule') || key === 'viewQuery');
}

/** Rules and views that name a field: `posts.listRule` and the like. They are not rewritten by the server. */
function mentionsOf(name: string, draft: Draft, all: readonly CollectionModel[]): string[] {
  const own = textsOf({ ...draft, ...draft.auth }).filter(([, text]) => hasWord(text, name));
  const others = all
    .filter((collection) => collection.id !== draft.id)
    .flatMap((collection) =>
      textsOf(collection)
        .filter(([, text]) => hasWord(text, name) && hasWord(text, draft.name))
        .map(([key]) => `${collection.name}.${key}`),
    );
  return [...own.map(([key]) => `${draft.name}.${key}`), ...others];
}

function fieldChange(before: CollectionField, draft: Draft, all: readonly CollectionModel[]): Change[] {
  const after = keptFields(draft).find((field) => field.data.id === before.id)?.data;
  if (after === undefined) {
    return [{ kind: 'deleted', name: before.name, mentions: mentionsOf(before.name, draft, all) }];
  }
  const found: Change[] = [];
  if (after.name !== before.name) {
    const mentions = mentionsOf(before.name, draft, all);
    found.push({ kind: 'renamed', from: before.name, to: after.name, mentions });
  }
  if (isMultiple(after) !== isMultiple(before)) {
    found.push({ kind: isMultiple(after) ? 'toMultiple' : 'toSingle', name: after.name });
  }
  return found;
}

/** Compares with what the server has; empty if nothing needs a second look. */
export function changesOf(stored: CollectionModel, draft: Draft, all: readonly CollectionModel[]): Change[] {
  const found: Change[] = [];
  if (stored.name !== draft.name) {
    found.push({ kind: 'collectionRenamed', from: stored.name, to: draft.name });
  }
  if (draft.type !== 'view') {
    found.push(...stored.fields.flatMap((field) => fieldChange(field, draft, all)));
    for (const at of lostIndexes(draft)) {
      const sql = draft.indexes[at] ?? '';
      found.push({ kind: 'indexLost', name: parseIndex(sql)?.name ?? sql });
    }
  }
  for (const rule of apiRules) {
    if (draft[rule] === '' && stored[rule] !== '') found.push({ kind: 'opened', rule });
  }
  return found;
}
