import type { RecordModel, RecordSubscription } from 'pocketbase';

/** Rows after an event: changed ones take the place of the old ones. What is new waits for the next loading. */
export function afterEvent(
  rows: readonly RecordModel[],
  { action, record }: RecordSubscription,
): readonly RecordModel[] {
  if (!rows.some((row) => row.id === record.id)) return rows;
  if (action === 'delete') return rows.filter((row) => row.id !== record.id);
  return rows.map((row) => (row.id === record.id ? record : row));
}
