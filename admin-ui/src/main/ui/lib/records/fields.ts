import type { CollectionModel } from 'pocketbase';

/** What the screens read of a field; which options there are depends on its type. */
export interface RecordField {
  readonly name: string;
  readonly type: string;
  readonly system: boolean;
  readonly hidden: boolean;
  readonly presentable: boolean;
  readonly help?: string;
  readonly required?: boolean;
  readonly primaryKey?: boolean;
  readonly autogeneratePattern?: string;
  readonly min?: number | string | null;
  readonly max?: number | string | null;
  readonly onlyInt?: boolean;
  readonly values?: readonly string[];
  readonly minSelect?: number;
  readonly maxSelect?: number;
  readonly collectionId?: string;
  readonly mimeTypes?: readonly string[] | null;
  readonly maxSize?: number;
  readonly protected?: boolean;
}

export function fieldsOf(collection: CollectionModel): readonly RecordField[] {
  return collection.fields;
}

/** Whether a select, relation or file field holds more than one value. */
export function isMultiple(field: RecordField): boolean {
  return (field.maxSelect ?? 1) > 1;
}

/** What a table may show: nothing hidden, and no passwords. */
export function columnFields(collection: CollectionModel): RecordField[] {
  return fieldsOf(collection).filter((field) => !field.hidden && field.type !== 'password');
}

/** What a value holds as a list: none, one or many. */
export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String).filter((item) => item !== '');
  return value === undefined || value === null || value === '' ? [] : [String(value)];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/\s+/g, ' ').trim();
}

const LABELS = ['title', 'name', 'label', 'email', 'username', 'slug'];
const LONGEST = 120;

/** A line that a person knows a record by: its presentable fields, else what usually is a name, else its id. */
export function labelOf(record: Readonly<Record<string, unknown>>, collection?: CollectionModel): string {
  const fields = collection === undefined ? [] : columnFields(collection);
  const shown = fields.filter((field) => field.presentable).map((field) => textOf(record[field.name]));
  const presented = shown.filter((text) => text !== '' && text !== '[]').join(' · ');
  const usual = (): string | undefined =>
    LABELS.map((name) => (typeof record[name] === 'string' ? textOf(record[name]) : '')).find(Boolean);
  const text = presented === '' ? (usual() ?? String(record.id ?? '')) : presented;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
