import type { CollectionField } from 'pocketbase';
import { t } from '$lib/messages';

/** How an option is shown: `count` and `bytes` are numbers of which 0 stands for none. */
export type OptionKind =
  'count' | 'bytes' | 'number' | 'pattern' | 'list' | 'date' | 'switch' | 'multiple' | 'collection';

export interface Option {
  readonly name: string;
  readonly kind: OptionKind;
  readonly label: string;
  readonly help?: string;
  /** Where the server has a default for what is left empty. */
  readonly placeholder?: string;
  readonly isRequired?: boolean;
}

const pattern = (): Option => ({
  name: 'pattern',
  kind: 'pattern',
  label: t('option.pattern'),
  help: t('option.patternHelp'),
  placeholder: '^[a-z0-9]+$',
});

const domains = (): Option[] => [
  { name: 'onlyDomains', kind: 'list', label: t('option.onlyDomains'), help: t('option.onlyDomainsHelp') },
  {
    name: 'exceptDomains',
    kind: 'list',
    label: t('option.exceptDomains'),
    help: t('option.exceptDomainsHelp'),
  },
];

const lengths = (most: string): Option[] => [
  { name: 'min', kind: 'count', label: t('option.minLength'), placeholder: t('option.noLimit') },
  { name: 'max', kind: 'count', label: t('option.maxLength'), placeholder: most },
];

const maxSize = (usual: string): Option => ({
  name: 'maxSize',
  kind: 'bytes',
  label: t('option.maxSize'),
  placeholder: usual,
});

const multiple = (): Option => ({ name: 'maxSelect', kind: 'multiple', label: t('option.multiple') });

const toggle = (name: string, label: string, help?: string): Option => ({
  name,
  kind: 'switch',
  label,
  ...(help === undefined ? {} : { help }),
});

function relation(field: CollectionField): Option[] {
  const min: Option = { name: 'minSelect', kind: 'count', label: t('option.minSelect'), placeholder: '0' };
  return [
    { name: 'collectionId', kind: 'collection', label: t('option.collection'), isRequired: true },
    multiple(),
    ...(Number(field.maxSelect) > 1 ? [min] : []),
    toggle('cascadeDelete', t('option.cascadeDelete'), t('option.cascadeDeleteHelp')),
  ];
}

function file(): Option[] {
  return [
    multiple(),
    maxSize('5242880'),
    { name: 'mimeTypes', kind: 'list', label: t('option.mimeTypes'), help: t('option.mimeTypesHelp') },
    { name: 'thumbs', kind: 'list', label: t('option.thumbs'), help: t('option.thumbsHelp') },
    toggle('protected', t('option.protected'), t('option.protectedHelp')),
  ];
}

const byType: Record<string, (field: CollectionField) => Option[]> = {
  text: () => [
    ...lengths('5000'),
    pattern(),
    {
      name: 'autogeneratePattern',
      kind: 'pattern',
      label: t('option.autogenerate'),
      help: t('option.autogenerateHelp'),
      placeholder: '[a-z0-9]{30}',
    },
  ],
  number: () => [
    { name: 'min', kind: 'number', label: t('option.min'), placeholder: t('option.noLimit') },
    { name: 'max', kind: 'number', label: t('option.max'), placeholder: t('option.noLimit') },
    toggle('onlyInt', t('option.onlyInt')),
  ],
  email: domains,
  url: domains,
  editor: () => [
    maxSize('5242880'),
    toggle('convertURLs', t('option.convertUrls'), t('option.convertUrlsHelp')),
  ],
  date: () => [
    { name: 'min', kind: 'date', label: t('option.minDate') },
    { name: 'max', kind: 'date', label: t('option.maxDate') },
  ],
  autodate: () => [toggle('onCreate', t('option.onCreate')), toggle('onUpdate', t('option.onUpdate'))],
  select: () => [
    {
      name: 'values',
      kind: 'list',
      label: t('option.values'),
      help: t('option.valuesHelp'),
      isRequired: true,
    },
    multiple(),
  ],
  file,
  relation,
  json: () => [maxSize('1048576')],
  password: () => [
    ...lengths('71'),
    pattern(),
    { name: 'cost', kind: 'count', label: t('option.cost'), help: t('option.costHelp'), placeholder: '10' },
  ],
};

/** What can be set for a field of this type, beside what all fields have. */
export function optionsOf(field: CollectionField): Option[] {
  return byType[field.type]?.(field) ?? [];
}
