import type { CollectionModel, RecordModel } from 'pocketbase';
import { Form } from '$lib/form/form.svelte';
import { t } from '$lib/messages';
import { bodyOf } from '$lib/records/body';
import type { RecordField } from '$lib/records/fields';
import {
  asText,
  brokenJson,
  copiedValues,
  formFields,
  formValues,
  type FormValues,
} from '$lib/records/values';
import { recordService } from '$lib/services/record-service';
import { superuserService } from '$lib/services/superuser-service';
import { session } from '$lib/state/session.svelte';
import { toasts } from '$lib/state/toasts.svelte';

/** The form of one record, stored or to be made. */
export class RecordEditor {
  readonly collection: CollectionModel;
  readonly fields: readonly RecordField[];
  readonly form: Form<FormValues>;
  /** Whether it began as a copy of another one. */
  readonly isCopy: boolean;
  #record: RecordModel | undefined = $state.raw();

  constructor(collection: CollectionModel, record?: RecordModel, pattern?: RecordModel) {
    this.collection = collection;
    this.fields = formFields(collection);
    this.#record = record;
    this.isCopy = pattern !== undefined;
    this.form = new Form(formValues(this.fields, record));
    if (pattern !== undefined) this.form.values = copiedValues(this.fields, pattern);
  }

  /** Undefined while it is a new one. */
  get record(): RecordModel | undefined {
    return this.#record;
  }

  /** Gives whether it worked; what the server has against it stands in the form. */
  async save(): Promise<boolean> {
    const broken = brokenJson(this.fields, this.form.values);
    if (broken.length > 0) {
      this.form.errors = Object.fromEntries(broken.map((name) => [name, t('record.fixJson')]));
      return false;
    }
    const isNew = this.#record === undefined;
    const worked = await this.form.submit((values) => this.#send(values));
    if (worked) toasts.success(isNew ? t('record.created') : t('record.saved'));
    return worked;
  }

  async #send(values: FormValues): Promise<void> {
    const { name } = this.collection;
    const old = this.#record;
    const record =
      old === undefined
        ? await recordService.create(name, bodyOf(this.fields, values))
        : await recordService.update(name, old.id, bodyOf(this.fields, values, formValues(this.fields, old)));
    this.#record = record;
    this.form.reset(formValues(this.fields, record));
    const password = asText(values.password);
    const isOneself = name === '_superusers' && record.id === session.id;
    if (isOneself && (password !== '' || record.email !== old?.email)) {
      await superuserService.signInAgain(asText(values.email), password);
    }
  }
}
