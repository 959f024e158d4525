import type { RecordModel } from 'pocketbase';
import { csvText } from '$lib/csv';

/** A row for each record; what is no plain value stands there as JSON. */
export function csvOf(records: readonly RecordModel[], columns: readonly string[]): string {
  return csvText(
    columns,
    records.map((record) => columns.map((name): unknown => record[name])),
  );
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
