import type { RecordModel } from 'pocketbase';

// Spreadsheets would run these as formulas.
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const raw = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const text = FORMULA.test(raw) && !/^-?\d+(\.\d+)?$/.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows of RFC 4180, with names of the columns in the first one; what is no plain value stands there as JSON. */
export function csvOf(records: readonly RecordModel[], columns: readonly string[]): string {
  const rows = records.map((record) => columns.map((name) => cell(record[name])).join(','));
  return [columns.map(cell).join(','), ...rows].join('\r\n') + '\r\n';
}

export function jsonOf(records: readonly RecordModel[]): string {
  return JSON.stringify(records.map(withoutExpand), null, 2);
}

/** A record as it is stored, without the records that it was sent with. */
export function withoutExpand(record: RecordModel): RecordModel {
  const rest = { ...record };
  delete rest.expand;
  return rest;
}
