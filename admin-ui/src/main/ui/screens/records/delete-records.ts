import { faultMessage, statusOf } from '$lib/client/faults';
import { t } from '$lib/messages';
import { recordService } from '$lib/services/record-service';
import { confirm } from '$lib/state/confirm.svelte';
import { toasts } from '$lib/state/toasts.svelte';

const GONE = 404;

/** Asks, deletes one by one, and says how it went. Gives the ids that are left; undefined if the person refused. */
export async function deleteRecords(
  collection: string,
  ids: readonly string[],
  onprogress: (text: string) => void = () => undefined,
): Promise<string[] | undefined> {
  const count = ids.length;
  const title = count === 1 ? t('records.deleteTitleOne') : t('records.deleteTitle', { count });
  const question = { title, text: t('records.deleteText'), yes: t('common.delete'), isDangerous: true };
  if (!(await confirm.ask(question))) return undefined;
  const left: string[] = [];
  let reason = '';
  for (const [index, id] of ids.entries()) {
    onprogress(t('records.deleting', { done: index, count }));
    try {
      await recordService.delete(collection, id);
    } catch (fault) {
      // A cascade may have taken it along with another one.
      if (statusOf(fault) === GONE) continue;
      left.push(id);
      reason = faultMessage(fault);
    }
  }
  report(count - left.length, left.length, reason);
  return left;
}

function report(done: number, failed: number, reason: string): void {
  if (failed > 0) toasts.error(t('records.notDeleted', { count: failed, reason }));
  else toasts.success(done === 1 ? t('records.deletedOne') : t('records.deleted', { count: done }));
}
