import type { AuthRecord, SendOptions } from 'pocketbase';
import { client } from '$lib/client/client';
import { statusOf } from '$lib/client/faults';
import { t } from '$lib/messages';
import { toasts } from './toasts.svelte';

const GONE = [401, 403, 404];

function isSignedIn(): boolean {
  return client.authStore.isValid && client.authStore.isSuperuser;
}

/** Who is signed in. The token lives in the store of the SDK; other tabs of this browser follow. */
class Session {
  #isSignedIn = $state(isSignedIn());
  #record: AuthRecord = $state.raw(client.authStore.record);

  constructor() {
    client.authStore.onChange(() => {
      this.#isSignedIn = isSignedIn();
      this.#record = client.authStore.record;
    });
    client.afterSend = (response: Response, data: unknown, options?: SendOptions) => {
      const sent = new Headers(options?.headers as HeadersInit | undefined).has('Authorization');
      if (response.status === 401 && sent && this.#isSignedIn) this.#end();
      return data;
    };
  }

  get isSignedIn(): boolean {
    return this.#isSignedIn;
  }

  get email(): string {
    return String(this.#record?.email ?? '');
  }

  get id(): string {
    return this.#record?.id ?? '';
  }

  /** Asks at the start whether the stored token still holds, and takes a fresh one. */
  async refresh(): Promise<void> {
    if (!this.#isSignedIn) {
      if (client.authStore.token !== '') client.authStore.clear();
      return;
    }
    try {
      await client.collection('_superusers').authRefresh();
    } catch (fault) {
      if (!GONE.includes(statusOf(fault))) toasts.fault(fault);
      else if (this.#isSignedIn) this.#end();
    }
  }

  signOut(): void {
    client.authStore.clear();
  }

  #end(): void {
    this.signOut();
    toasts.info(t('shell.ended'));
  }
}

export const session: Session = new Session();
