import { isMultiple, type RecordField } from './fields';
import { asFiles, asList, asPoint, asText, PASSWORD_AGAIN, type FormValues } from './values';

type Body = Record<string, unknown>;

/** Adds what comes and takes what goes, so that files that others add meanwhile stay. */
function addFiles(body: Body, field: RecordField, values: FormValues, saved: FormValues | undefined): void {
  const { kept, added } = asFiles(values[field.name]);
  const gone = asFiles(saved?.[field.name]).kept.filter((name) => !kept.includes(name));
  if (!isMultiple(field)) {
    if (added.length > 0) body[field.name] = added[0];
    else if (gone.length > 0) body[`${field.name}-`] = gone;
    return;
  }
  if (gone.length > 0) body[`${field.name}-`] = gone;
  if (added.length > 0) body[saved === undefined ? field.name : `${field.name}+`] = added;
}

function sentValue(field: RecordField, values: FormValues): unknown {
  const value = values[field.name];
  switch (field.type) {
    case 'select':
    case 'relation':
      return isMultiple(field) ? asList(value) : (asList(value)[0] ?? '');
    case 'json':
      // As text, which servers read as JSON: numbers keep all their digits.
      return asText(value).trim() === '' ? null : asText(value).trim();
    case 'geoPoint':
      return { lat: asPoint(value).lat ?? 0, lon: asPoint(value).lon ?? 0 };
    default:
      return value;
  }
}

function isUnchanged(field: RecordField, values: FormValues, saved: FormValues | undefined): boolean {
  if (saved !== undefined) return JSON.stringify(values[field.name]) === JSON.stringify(saved[field.name]);
  return field.primaryKey === true && values[field.name] === '';
}

/** What a request sends: all of a new record, only what was changed of an old one. */
export function bodyOf(fields: readonly RecordField[], values: FormValues, saved?: FormValues): Body {
  const body: Body = {};
  for (const field of fields) {
    if (field.type === 'file') {
      addFiles(body, field, values, saved);
    } else if (field.type === 'password') {
      if (values[field.name] === '') continue;
      body[field.name] = values[field.name];
      if (field.system) body[PASSWORD_AGAIN] = values[PASSWORD_AGAIN];
    } else if (!isUnchanged(field, values, saved)) {
      body[field.name] = sentValue(field, values);
    }
  }
  return body;
}

function filesOf(value: unknown): File[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((item) => item instanceof File);
}

/** With files, all else goes as one part of JSON: browsers change line ends in parts of text. */
export function encoded(body: Body): Body | FormData {
  const withFiles = Object.entries(body).filter(([, value]) => filesOf(value).length > 0);
  if (withFiles.length === 0) return body;
  const form = new FormData();
  const names = withFiles.map(([name]) => name);
  const plain = Object.entries(body).filter(([name]) => !names.includes(name));
  form.append('@jsonPayload', JSON.stringify(Object.fromEntries(plain)));
  for (const [name, value] of withFiles) {
    for (const file of filesOf(value)) form.append(name, file);
  }
  return form;
}
