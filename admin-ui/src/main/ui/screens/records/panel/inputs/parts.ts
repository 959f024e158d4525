import type { FieldParts } from '$lib/components/form/field';
import { t } from '$lib/messages';
import type { RecordField } from '$lib/records/fields';

/** What the inputs of all types show of a field. */
export function partsOf(field: RecordField, error: string | undefined): FieldParts {
  const help = [field.help ?? '', field.hidden ? t('record.hidden') : ''].filter(Boolean).join(' ');
  return { label: field.name, help, error: error ?? '', isRequired: field.required === true };
}
