import type { CollectionField } from 'pocketbase';
import { parseIndex, usesColumn, withTable } from './indexes';
import { randomName } from './random';
import { apiRules, type AuthOptions, type Draft, type FieldDraft, type ProviderDraft } from './types';

export function keptFields(draft: Draft): FieldDraft[] {
  return draft.fields.filter((field) => !field.isDropped);
}

function droppedNames(draft: Draft): string[] {
  const kept = new Set(keptFields(draft).map((field) => field.data.name.toLowerCase()));
  return draft.fields
    .filter((field) => field.isDropped && !kept.has(field.data.name.toLowerCase()))
    .map((field) => field.data.name);
}

/** Places of the indexes that go with a dropped field. */
export function lostIndexes(draft: Draft): number[] {
  const dropped = droppedNames(draft);
  return draft.indexes.flatMap((sql, at) => (dropped.some((name) => usesColumn(sql, name)) ? [at] : []));
}

/** Places of the indexes in the order in which they are sent. */
export function keptIndexes(draft: Draft): number[] {
  const lost = lostIndexes(draft);
  return draft.indexes.flatMap((_, at) => (lost.includes(at) ? [] : [at]));
}

function fieldBody(field: FieldDraft, dropped: readonly FieldDraft[]): Partial<CollectionField> {
  const { id, ...rest } = field.data;
  if (id !== '') return field.data;
  // The server would derive the id, and with it the column, of a field that had this name.
  const isReplacement = dropped.some((other) => other.data.name === rest.name);
  return isReplacement ? { ...rest, id: `${String(rest.type)}${randomName()}` } : rest;
}

function providerBody(provider: ProviderDraft, at: number): Record<string, unknown> {
  const { storedAt, clientSecret, ...rest } = provider;
  // The server gives a provider without a secret the one that stood at its place.
  return clientSecret === '' && storedAt === at ? rest : { ...rest, clientSecret };
}

function authBody(auth: AuthOptions): Record<string, unknown> {
  return { ...auth, oauth2: { ...auth.oauth2, providers: auth.oauth2.providers.map(providerBody) } };
}

/** What is sent to create or update the collection. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const body: Record<string, unknown> = { name: draft.name, type: draft.type };
  for (const rule of apiRules) body[rule] = draft[rule];
  if (draft.type === 'view') return { ...body, viewQuery: draft.viewQuery };
  const dropped = draft.fields.filter((field) => field.isDropped);
  return {
    ...body,
    fields: keptFields(draft).map((field) => fieldBody(field, dropped)),
    indexes: keptIndexes(draft).map((at) => withTable(draft.indexes[at] ?? '', draft.name)),
    ...(draft.auth === undefined ? {} : authBody(draft.auth)),
  };
}

/** Unique indexes of system fields cannot go. */
export function isFixedIndex(draft: Draft, sql: string): boolean {
  const fixed = draft.fields.filter((field) => field.data.system);
  return parseIndex(sql)?.isUnique === true && fixed.some((field) => usesColumn(sql, field.data.name));
}
