import { collections } from './collections';
import { common } from './common';
import { entry } from './entry';
import { fields } from './fields';
import { settings } from './settings';

export const en = { ...common, ...collections, ...entry, ...fields, ...settings } as const;
