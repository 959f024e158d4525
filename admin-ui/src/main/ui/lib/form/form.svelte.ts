import { faultMessage, fieldErrors, isAbort, type FieldErrors } from '$lib/client/faults';

/**
 * What a form holds: values to bind, errors of the server by field, and whether anything is unsaved.
 * Values are plain data; they are compared as JSON.
 */
export class Form<T extends object> {
  values: T = $state() as T;
  errors: FieldErrors = $state({});
  /** What the server said of the whole, shown above the fields. */
  message = $state('');
  isBusy = $state(false);
  #saved = $state('');

  constructor(values: T) {
    this.reset(values);
  }

  get isDirty(): boolean {
    return JSON.stringify(this.values) !== this.#saved;
  }

  /** Takes these values as the saved ones. */
  reset(values: T): void {
    this.#saved = JSON.stringify(values);
    this.values = JSON.parse(this.#saved) as T;
    this.errors = {};
    this.message = '';
  }

  /** The first error at this path or below it, for fields that hold a list or an object. */
  errorOf(path: string): string | undefined {
    const below = Object.keys(this.errors).find((key) => key.startsWith(`${path}.`));
    return this.errors[path] ?? (below === undefined ? undefined : this.errors[below]);
  }

  /** Back to the saved values. */
  undo(): void {
    this.reset(JSON.parse(this.#saved) as T);
  }

  /** A copy without reactivity, as requests want it. */
  snapshot(): T {
    return $state.snapshot(this.values) as T;
  }

  /** Runs a request with the values; gives whether it worked. What fails is shown in the form. */
  async submit(request: (values: T) => Promise<unknown>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.errors = {};
    this.message = '';
    try {
      await request(this.snapshot());
      return true;
    } catch (fault) {
      if (!isAbort(fault)) this.refuse(fault);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  refuse(fault: unknown): void {
    this.errors = fieldErrors(fault);
    this.message = faultMessage(fault);
  }
}
