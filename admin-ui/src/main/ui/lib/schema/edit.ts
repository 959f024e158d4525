import type { CollectionField } from 'pocketbase';
import type { FieldType } from '$lib/collections/field-types';
import { fieldDraftOf } from './draft';
import { isUniqueOn, uniqueIndex, withColumns } from './indexes';
import { randomName } from './random';
import type { Draft, FieldDraft } from './types';

const OPTIONS: Record<FieldType, Record<string, unknown>> = {
  text: { min: 0, max: 0, pattern: '', autogeneratePattern: '', primaryKey: false },
  editor: { maxSize: 0, convertURLs: false },
  number: { min: null, max: null, onlyInt: false },
  bool: {},
  email: { exceptDomains: [], onlyDomains: [] },
  url: { exceptDomains: [], onlyDomains: [] },
  date: { min: '', max: '' },
  autodate: { onCreate: true, onUpdate: false },
  select: { values: [], maxSelect: 1 },
  file: { maxSelect: 1, maxSize: 0, mimeTypes: [], thumbs: [], protected: false },
  relation: { collectionId: '', cascadeDelete: false, minSelect: 0, maxSelect: 1 },
  json: { maxSize: 0 },
  geoPoint: {},
  password: { min: 0, max: 0, pattern: '', cost: 0 },
};

/** The given name if no field has it, else one with a number behind it. */
export function freeName(draft: Draft, wanted: string): string {
  const taken = new Set(draft.fields.map((field) => field.data.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

export function newField(draft: Draft, type: FieldType): FieldDraft {
  const common = { id: '', type, system: false, hidden: false, presentable: false };
  const more = type === 'autodate' ? {} : { required: false, help: '' };
  const options = structuredClone(OPTIONS[type]);
  return fieldDraftOf({ ...common, ...more, ...options, name: freeName(draft, type) });
}

/** New fields stand before the dates at the end, where most people want them. */
export function addField(draft: Draft, field: FieldDraft): void {
  let at = draft.fields.length;
  while (at > 0 && draft.fields[at - 1]?.data.type === 'autodate') at--;
  draft.fields.splice(field.data.type === 'autodate' ? draft.fields.length : at, 0, field);
}

export function copyField(draft: Draft, field: FieldDraft): FieldDraft {
  const data: CollectionField = { ...field.data, id: '', system: false };
  if (data.type === 'text') data.primaryKey = false;
  const copy = fieldDraftOf({ ...data, name: freeName(draft, `${data.name}_copy`) });
  draft.fields.splice(draft.fields.indexOf(field) + 1, 0, copy);
  return copy;
}

/** What the server has is only marked, so that it can be taken back. */
export function dropField(draft: Draft, field: FieldDraft): void {
  if (field.data.id !== '') {
    field.isDropped = true;
    return;
  }
  draft.indexes = draft.indexes.filter((sql) => !isUniqueOn(sql, field.knownAs));
  draft.fields = draft.fields.filter((other) => other.key !== field.key);
}

export function moveField(draft: Draft, from: number, to: number): void {
  const [field] = draft.fields.splice(from, 1);
  if (field !== undefined) draft.fields.splice(to, 0, field);
}

/** Lets indexes and options follow fields that got another name; all at once, since two may have swapped theirs. */
export function settleNames(draft: Draft): void {
  const names = new Map<string, string>();
  for (const field of draft.fields) {
    if (field.data.name === field.knownAs || field.data.name === '') continue;
    names.set(field.knownAs.toLowerCase(), field.data.name);
    field.knownAs = field.data.name;
  }
  if (names.size === 0) return;
  const current = (name: string): string => names.get(name.toLowerCase()) ?? name;
  draft.indexes = draft.indexes.map((sql) => withColumns(sql, names));
  if (draft.auth === undefined) return;
  const { passwordAuth, oauth2 } = draft.auth;
  passwordAuth.identityFields = passwordAuth.identityFields.map(current);
  for (const [key, name] of Object.entries(oauth2.mappedFields)) oauth2.mappedFields[key] = current(name);
}

export function isUnique(draft: Draft, field: FieldDraft): boolean {
  return draft.indexes.some((sql) => isUniqueOn(sql, field.knownAs));
}

export function setUnique(draft: Draft, field: FieldDraft, isWanted: boolean): void {
  draft.indexes = draft.indexes.filter((sql) => !isUniqueOn(sql, field.knownAs));
  if (isWanted) draft.indexes.push(uniqueIndex(draft.name, field.knownAs, `idx_${randomName()}`));
}
