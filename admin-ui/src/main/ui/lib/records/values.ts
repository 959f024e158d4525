import type { CollectionModel, RecordModel } from 'pocketbase';
import { fieldsOf, listOf, type RecordField } from './fields';
import { pointOf } from './geo';

/** Files of a record that stay, and those that come. */
export interface FileValue {
  kept: string[];
  added: File[];
}

export interface GeoValue {
  lat: number | null;
  lon: number | null;
}

/** What an input of a form holds; selects and relations hold lists, also where only one is allowed. */
export type FieldValue = string | number | boolean | null | string[] | FileValue | GeoValue;
export type FormValues = Record<string, FieldValue>;

/** Belongs to the password of accounts, as servers want it twice. */
export const PASSWORD_AGAIN = 'passwordConfirm';

/** Fields that a form shows; the key of an account's tokens is nobody's business. */
export function formFields(collection: CollectionModel): RecordField[] {
  const isSuperusers = collection.name === '_superusers';
  return fieldsOf(collection).filter((field) => {
    if (!field.system || collection.type !== 'auth') return field.type !== 'autodate';
    const isFixed = isSuperusers && ['verified', 'emailVisibility'].includes(field.name);
    return field.name !== 'tokenKey' && field.type !== 'autodate' && !isFixed;
  });
}

function valueOf(field: RecordField, value: unknown): FieldValue {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'bool':
      return value === true;
    case 'select':
    case 'relation':
      return listOf(value);
    case 'file':
      return { kept: listOf(value), added: [] };
    case 'json':
      return value === undefined || value === null ? '' : JSON.stringify(value, null, 2);
    case 'geoPoint':
      return { ...pointOf(value) };
    case 'password':
      return '';
    default:
      return value === undefined || value === null ? '' : String(value);
  }
}

/** What a form starts with: the values of a record, or of none. */
export function formValues(fields: readonly RecordField[], record?: RecordModel): FormValues {
  const values: FormValues = { [PASSWORD_AGAIN]: '' };
  for (const field of fields) values[field.name] = valueOf(field, record?.[field.name]);
  return values;
}

/** What a copy of a record starts with. Files cannot be copied, and its id is another one. */
export function copiedValues(fields: readonly RecordField[], record: RecordModel): FormValues {
  const values = formValues(fields, record);
  for (const field of fields) {
    if (field.type === 'file') values[field.name] = { kept: [], added: [] };
    if (field.primaryKey) values[field.name] = '';
  }
  return values;
}

export function asText(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function asNumber(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export function asList(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

export function asFiles(value: FieldValue | undefined): FileValue {
  return typeof value === 'object' && value !== null && 'kept' in value ? value : { kept: [], added: [] };
}

export function asPoint(value: FieldValue | undefined): GeoValue {
  return typeof value === 'object' && value !== null && 'lat' in value ? value : { lat: null, lon: null };
}

/** Whether a text is JSON; nothing at all is fine, as it stands for null. */
export function isJson(text: string): boolean {
  try {
    if (text.trim() !== '') JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Names of the fields whose text ought to be JSON and is not. */
export function brokenJson(fields: readonly RecordField[], values: FormValues): string[] {
  return fields
    .filter((field) => field.type === 'json' && !isJson(asText(values[field.name])))
    .map((field) => field.name);
}
