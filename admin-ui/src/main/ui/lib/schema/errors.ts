import type { FieldErrors } from '$lib/client/faults';
import { keptFields, keptIndexes } from './body';
import type { Draft } from './types';

export type TabName = 'fields' | 'query' | 'rules' | 'options';

/**
 * The server counts what was sent; here errors belong to the key of a field (`fields.<key>.name`) and to the place
 * that an index has in the draft.
 */
export function keyedErrors(errors: FieldErrors, draft: Draft): FieldErrors {
  const fields = keptFields(draft);
  const indexes = keptIndexes(draft);
  const found: FieldErrors = {};
  for (const [path, message] of Object.entries(errors)) {
    const [part, place, ...rest] = path.split('.');
    const at = Number(place);
    const key = part === 'fields' ? fields[at]?.key : part === 'indexes' ? indexes[at] : undefined;
    const isCounted = place !== undefined && key !== undefined;
    found[isCounted ? [part, key, ...rest].join('.') : path] = message;
  }
  return found;
}

/** The errors below a path, named by what follows it. */
export function errorsBelow(errors: FieldErrors, path: string): FieldErrors {
  const start = `${path}.`;
  const found: FieldErrors = {};
  for (const [key, message] of Object.entries(errors)) {
    if (key === path) found[''] = message;
    else if (key.startsWith(start)) found[key.slice(start.length)] = message;
  }
  return found;
}

/** Which tab shows the error; the name stands above all of them. */
export function tabOf(path: string, draft: Draft): TabName | undefined {
  const part = path.split('.')[0] ?? '';
  if (part === 'name' || part === 'type' || part === 'id') return undefined;
  if (part.endsWith('Rule')) return 'rules';
  if (part === 'fields') return draft.type === 'view' ? 'query' : 'fields';
  if (part === 'indexes') return 'fields';
  return part === 'viewQuery' ? 'query' : 'options';
}
