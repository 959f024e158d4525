import { t } from '$lib/messages';
import { toasts } from '$lib/state/toasts.svelte';

/** Says in a toast whether it worked: browsers allow it only on secure pages. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.success(t('common.copied'));
  } catch {
    toasts.error(t('common.copyFailed'));
  }
}
