import type { CollectionModel } from 'pocketbase';
import { fieldsOf, type RecordField } from './fields';

const OPERAND = String.raw`(?:@?[A-Za-z_][\w.:]*(?:\([^()]*\))?|-?\d+(?:\.\d+)?|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`;
const EXPRESSION = new RegExp(String.raw`^[\s(]*${OPERAND}\s*\??(?:!=|>=|<=|!~|=|>|<|~)\s*\S`);
/** Servers refuse filters of more than 200 comparisons. */
const MOST_FIELDS = 50;
const SEARCHED = ['text', 'email', 'url', 'editor', 'select'];

/** Whether a text compares something, as filters do; anything else is a term to look for. */
export function isExpression(text: string): boolean {
  return EXPRESSION.test(text);
}

/** Fields that a term is looked for in. */
export function searchedFields(collection: CollectionModel): RecordField[] {
  return fieldsOf(collection)
    .filter((field) => !field.hidden && (SEARCHED.includes(field.type) || field.presentable))
    .slice(0, MOST_FIELDS);
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** A term in quotes is always a term, so that one may look for `a = b` too. */
function termOf(text: string): string {
  const inner = /^(["'])(.+)\1$/.exec(text);
  return inner?.[2] ?? text;
}

/** What a search comes to: an expression as it stands, or a term in any of the fields that hold text. */
export function filterOf(search: string, collection: CollectionModel): string {
  const text = search.trim();
  if (text === '' || isExpression(text)) return text;
  const term = termOf(text);
  const parts = searchedFields(collection).map((field) => `${field.name} ~ ${quoted(term)}`);
  for (const field of fieldsOf(collection)) {
    if (field.type === 'number' && !field.hidden && /^-?\d+(\.\d+)?$/.test(term)) {
      parts.push(`${field.name} = ${term}`);
    }
  }
  return parts.join(' || ');
}

/** Finds records by their ids. */
export function idFilter(ids: readonly string[]): string {
  return ids.map((id) => `id = ${quoted(id)}`).join(' || ');
}

/** Both at once; what is empty asks for nothing. */
export function allOf(...filters: readonly string[]): string {
  const asked = filters.filter((filter) => filter !== '');
  return asked.length < 2 ? (asked[0] ?? '') : asked.map((filter) => `(${filter})`).join(' && ');
}
