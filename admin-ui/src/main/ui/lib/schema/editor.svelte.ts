import type { CollectionModel } from 'pocketbase';
import type { FieldErrors } from '$lib/client/faults';
import { Form } from '$lib/form/form.svelte';
import { collectionService, type KnownProvider, type Scaffolds } from '$lib/services/collection-service';
import { toasts } from '$lib/state/toasts.svelte';
import { bodyOf } from './body';
import { settleNames } from './edit';
import { keyedErrors, tabOf, type TabName } from './errors';
import { changesOf, type Change } from './review';
import type { Draft } from './types';

/** What the parts of the panel share: the draft, its errors, and what is open above the panel. */
export class Editor {
  readonly form: Form<Draft>;
  readonly stored: CollectionModel | undefined;
  readonly scaffolds: Scaffolds | undefined;
  tab: TabName = $state('fields');
  /** Shown before it is saved, if there is anything to show. */
  review: readonly Change[] | undefined = $state.raw();
  /** Place of the index that is edited; one behind the last is a new one. */
  openIndex: number | undefined = $state();
  /** Place of the provider that is edited; one behind the last is a new one. */
  openProvider: number | undefined = $state();
  /** Providers that the server knows, with their logos. */
  known: readonly KnownProvider[] = $state.raw([]);

  constructor(draft: Draft, stored?: CollectionModel, scaffolds?: Scaffolds) {
    this.form = new Form(draft);
    this.stored = stored;
    this.scaffolds = scaffolds;
    this.tab = draft.type === 'view' ? 'query' : 'fields';
  }

  get draft(): Draft {
    return this.form.values;
  }

  get errors(): FieldErrors {
    return this.form.errors;
  }

  get isNew(): boolean {
    return this.stored === undefined;
  }

  /** Saves at once, or opens the review; gives the saved collection. */
  async save(all: readonly CollectionModel[]): Promise<CollectionModel | undefined> {
    settleNames(this.draft);
    const changes = this.stored === undefined ? [] : changesOf(this.stored, this.form.snapshot(), all);
    if (changes.length > 0) {
      this.review = changes;
      return undefined;
    }
    return this.saveReviewed();
  }

  async saveReviewed(): Promise<CollectionModel | undefined> {
    this.review = undefined;
    let saved: CollectionModel | undefined;
    const sent = this.form.snapshot();
    const isDone = await this.form.submit(async () => {
      const body = bodyOf(sent);
      saved =
        this.stored === undefined
          ? await collectionService.create(body)
          : await collectionService.update(this.stored.id, body);
    });
    if (!isDone) this.#showErrors(sent);
    return saved;
  }

  async loadProviders(): Promise<void> {
    if (this.known.length > 0) return;
    try {
      this.known = await collectionService.providers();
    } catch (fault) {
      toasts.fault(fault);
    }
  }

  hasErrors(tab: TabName): boolean {
    return Object.keys(this.errors).some((path) => tabOf(path, this.draft) === tab);
  }

  #showErrors(sent: Draft): void {
    this.form.errors = keyedErrors(this.form.errors, sent);
    const tabs = Object.keys(this.errors).map((path) => tabOf(path, sent));
    const first = tabs.find((tab) => tab !== undefined);
    if (first !== undefined && !tabs.includes(this.tab)) this.tab = first;
  }
}
