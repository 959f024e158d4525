import { faultMessage, isAbort } from '$lib/client/faults';

export type ToastKind = 'success' | 'error' | 'info';

export interface Toast {
  readonly id: number;
  readonly kind: ToastKind;
  readonly text: string;
}

const MOST = 4;
const SHOWN_MS = { success: 4000, info: 6000, error: 9000 } as const;

/** Short messages that come and go. */
class Toasts {
  #list: Toast[] = $state([]);
  #next = 1;

  get list(): readonly Toast[] {
    return this.#list;
  }

  success(text: string): void {
    this.#show('success', text);
  }

  info(text: string): void {
    this.#show('info', text);
  }

  error(text: string): void {
    this.#show('error', text);
  }

  /** Shows what a request failed with; cancelled ones are no news. */
  fault(fault: unknown): void {
    if (!isAbort(fault)) this.error(faultMessage(fault));
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }

  #show(kind: ToastKind, text: string): void {
    const id = this.#next++;
    const others = this.#list.filter((toast) => toast.text !== text);
    this.#list = [...others, { id, kind, text }].slice(-MOST);
    setTimeout(() => this.dismiss(id), SHOWN_MS[kind]);
  }
}

export const toasts: Toasts = new Toasts();
