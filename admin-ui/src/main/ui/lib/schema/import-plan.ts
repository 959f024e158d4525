import type { CollectionField, CollectionModel } from 'pocketbase';

/** A collection as somebody wrote it: anything may be missing but the name. */
export type Imported = Record<string, unknown> & { name: string };

export type FieldChange =
  | { readonly kind: 'added' | 'deleted'; readonly name: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'changed'; readonly name: string; readonly options: string[] };

export interface PlanItem {
  readonly kind: 'added' | 'changed' | 'deleted';
  readonly name: string;
  readonly fields: FieldChange[];
  /** Names of what else differs: rules, indexes, options of sign-in. */
  readonly options: string[];
  readonly before: Record<string, unknown> | undefined;
  readonly after: Record<string, unknown> | undefined;
}

export type Parsed =
  | { readonly kind: 'good'; readonly list: Imported[] }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'unnamed'; readonly number: number }
  | { readonly kind: 'duplicate'; readonly name: string };

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a list of collections, or an object that has one as `collections`. */
export function parseImport(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid' };
  }
  const list: unknown = isPlain(value) ? value.collections : value;
  if (!Array.isArray(list) || list.length === 0) return { kind: 'invalid' };
  const unnamed = list.findIndex(
    (item: unknown) => !isPlain(item) || typeof item.name !== 'string' || item.name === '',
  );
  if (unnamed >= 0) return { kind: 'unnamed', number: unnamed + 1 };
  const named = list as Imported[];
  const repeated = named.find(
    (item, at) => named.findIndex((other) => other.name === item.name || isSameId(other, item)) < at,
  );
  return repeated === undefined ? { kind: 'good', list: named } : { kind: 'duplicate', name: repeated.name };
}

function isSameId(one: Imported, other: Imported): boolean {
  return typeof one.id === 'string' && one.id !== '' && one.id === other.id;
}

const IGNORED = ['id', 'created', 'updated', 'fields'];

function isEqual(one: unknown, other: unknown): boolean {
  if (isPlain(one) && isPlain(other)) {
    // What the file leaves out stays as it is.
    return Object.keys(one).every((key) => isEqual(one[key], other[key]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => isEqual(part, other[at]));
  }
  return (one ?? null) === (other ?? null);
}

function changedKeys(after: Plain, before: Plain, ignored: readonly string[]): string[] {
  return Object.keys(after).filter((key) => !ignored.includes(key) && !isEqual(after[key], before[key]));
}

function fieldsOf(collection: Plain): CollectionField[] {
  return Array.isArray(collection.fields) ? (collection.fields as CollectionField[]) : [];
}

function fieldChanges(after: Plain, before: Plain, isReplaced: boolean): FieldChange[] {
  if (before.type === 'view' || after.type === 'view') return [];
  const stored = fieldsOf(before);
  const found: FieldChange[] = [];
  const kept = new Set<CollectionField>();
  for (const field of fieldsOf(after)) {
    const match =
      stored.find((other) => other.id === field.id) ??
      stored.find((other) => other.name === field.name && other.type === field.type);
    if (match === undefined) {
      found.push({ kind: 'added', name: field.name });
      continue;
    }
    kept.add(match);
    if (match.name !== field.name) found.push({ kind: 'renamed', from: match.name, to: field.name });
    const options = changedKeys(field, match, ['id', 'name']);
    if (options.length > 0) found.push({ kind: 'changed', name: field.name, options });
  }
  for (const field of stored) {
    if (isReplaced && !kept.has(field) && !field.system) found.push({ kind: 'deleted', name: field.name });
  }
  return found;
}

function itemOf(
  wanted: Imported,
  stored: CollectionModel | undefined,
  isReplaced: boolean,
): PlanItem | undefined {
  if (stored === undefined) {
    const fields = fieldsOf(wanted).map((field) => ({ kind: 'added' as const, name: field.name }));
    return { kind: 'added', name: wanted.name, fields, options: [], before: undefined, after: wanted };
  }
  const before = stored as unknown as Plain;
  const fields = fieldChanges(wanted, before, isReplaced);
  const options = changedKeys(wanted, before, IGNORED);
  if (fields.length === 0 && options.length === 0) return undefined;
  return { kind: 'changed', name: stored.name, fields, options, before, after: wanted };
}

/** What an import does, by the rules of the server: matched by id, then by name; system collections always stay. */
export function planOf(
  list: readonly Imported[],
  stored: readonly CollectionModel[],
  isReplaced: boolean,
): PlanItem[] {
  const kept = new Set<CollectionModel>();
  const found: PlanItem[] = [];
  for (const wanted of list) {
    const match =
      stored.find((other) => other.id === wanted.id) ??
      stored.find((other) => other.name.toLowerCase() === wanted.name.toLowerCase());
    if (match !== undefined) kept.add(match);
    const item = itemOf(wanted, match, isReplaced);
    if (item !== undefined) found.push(item);
  }
  for (const other of stored) {
    if (!isReplaced || other.system || kept.has(other)) continue;
    const before = other as unknown as Plain;
    found.push({ kind: 'deleted', name: other.name, fields: [], options: [], before, after: undefined });
  }
  return found;
}

/** Names of collections and fields whose data go. */
export function lossesOf(plan: readonly PlanItem[]): string[] {
  return plan.flatMap((item) =>
    item.kind === 'deleted'
      ? [item.name]
      : item.fields.flatMap((change) => (change.kind === 'deleted' ? [`${item.name}.${change.name}`] : [])),
  );
}

/** What an export holds: no times, and no providers, since their secrets are not told. */
export function exportOf(collection: CollectionModel): Plain {
  const rest = Object.fromEntries(
    Object.entries(collection).filter(([key]) => key !== 'created' && key !== 'updated'),
  ) as Plain;
  return isPlain(rest.oauth2) ? { ...rest, oauth2: { ...rest.oauth2, providers: undefined } } : rest;
}
