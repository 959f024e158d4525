import type { MetaSettings } from '$lib/client/settings';
import { accentOf } from '$lib/colour/accent';
import { t } from '$lib/messages';
import { settingsService } from '$lib/services/settings-service';
import { toasts } from './toasts.svelte';

function paint(colour: string): void {
  const style = document.documentElement.style;
  const accent = accentOf(colour);
  for (const name of ['accent', 'accent-solid', 'accent-solid-hover', 'accent-contrast'] as const) {
    if (accent === undefined) style.removeProperty(`--${name}`);
    else style.setProperty(`--${name}`, accent[name]);
  }
}

/** Name and colour that the settings give the application, and whether controls of collections are hidden. */
class Application {
  #meta: MetaSettings | undefined = $state.raw();

  get name(): string {
    const name = this.#meta?.appName ?? '';
    return name === '' ? t('common.product') : name;
  }

  /** True where collections shall not be changed in the dashboard, as in production. */
  get hidesControls(): boolean {
    return this.#meta?.hideControls ?? false;
  }

  async load(): Promise<void> {
    try {
      this.show((await settingsService.read()).meta);
    } catch (fault) {
      toasts.fault(fault);
    }
  }

  show(meta: MetaSettings): void {
    this.#meta = meta;
    paint(meta.accentColor);
  }

  forget(): void {
    this.#meta = undefined;
    paint('');
  }
}

export const application: Application = new Application();
