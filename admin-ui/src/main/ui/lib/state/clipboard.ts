import { t } from '$lib/messages';
import { toasts } from './toasts.svelte';

/** Copies a text and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.success(t('common.copied'));
  } catch {
    toasts.error(t('common.copyFailed'));
  }
}
