import type { IconName } from '$lib/components/ui/icons';
import { t, type PlainKey } from '$lib/messages';

/** All types of fields, in the order in which menus offer them. */
export const fieldTypes = [
  'text',
  'editor',
  'number',
  'bool',
  'email',
  'url',
  'date',
  'autodate',
  'select',
  'file',
  'relation',
  'json',
  'geoPoint',
  'password',
] as const;
export type FieldType = (typeof fieldTypes)[number];

const icons: Record<FieldType, IconName> = {
  text: 'text',
  editor: 'pilcrow',
  number: 'hash',
  bool: 'toggle',
  email: 'at',
  url: 'link',
  date: 'calendar',
  autodate: 'clock',
  select: 'list',
  file: 'image',
  relation: 'relation',
  json: 'braces',
  geoPoint: 'mapPin',
  password: 'key',
};

function isFieldType(type: string): type is FieldType {
  return type in icons;
}

/** Types that this dashboard does not know are shown as plain text. */
export function fieldIcon(type: string): IconName {
  return isFieldType(type) ? icons[type] : 'text';
}

export function fieldLabel(type: string): string {
  return isFieldType(type) ? t(`fieldType.${type}` satisfies PlainKey) : type;
}
