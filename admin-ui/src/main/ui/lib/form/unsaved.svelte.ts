import { router } from '$lib/router/router.svelte';
import { confirm } from '$lib/state/confirm.svelte';

/** Call it while a component is set up: leaving the page then asks first as long as something is unsaved. */
export function guardUnsaved(isDirty: () => boolean): void {
  $effect(() => router.guard({ isDirty, mayLeave: () => confirm.askToLeave() }));
}
