/** What every field of a form has. */
export interface FieldParts {
  label: string;
  help?: string;
  /** What the server has against the value. */
  error?: string;
  isRequired?: boolean;
}

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy(id: string, parts: Pick<FieldParts, 'error' | 'help'>): string | undefined {
  const ids = [parts.error ? `${id}-error` : '', parts.help ? `${id}-help` : ''].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
