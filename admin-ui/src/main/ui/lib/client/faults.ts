import { ClientResponseError } from 'pocketbase';
import { t } from '$lib/messages';

/** Messages by path of the field, such as `email` or `smtp.host`. */
export type FieldErrors = Record<string, string>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function collect(part: unknown, path: string, found: FieldErrors): void {
  if (!isRecord(part)) return;
  if (typeof part.message === 'string' && typeof part.code === 'string') {
    found[path] = part.message;
    return;
  }
  for (const [key, value] of Object.entries(part)) {
    collect(value, path === '' ? key : `${path}.${key}`, found);
  }
}

/** What the server has against which field; empty for faults of another kind. */
export function fieldErrors(fault: unknown): FieldErrors {
  const found: FieldErrors = {};
  if (fault instanceof ClientResponseError) collect(fault.response.data, '', found);
  return found;
}

/** One sentence for a person. */
export function faultMessage(fault: unknown): string {
  if (fault instanceof ClientResponseError) {
    if (fault.status === 0) return t('common.unreachable');
    const message: unknown = fault.response.message;
    return typeof message === 'string' && message !== '' ? message : t('common.failed');
  }
  return fault instanceof Error && fault.message !== '' ? fault.message : t('common.failed');
}

export function isAbort(fault: unknown): boolean {
  return fault instanceof ClientResponseError && fault.isAbort;
}

export function statusOf(fault: unknown): number {
  return fault instanceof ClientResponseError ? fault.status : -1;
}
