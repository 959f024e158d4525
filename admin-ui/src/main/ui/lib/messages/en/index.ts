import { collections } from './collections';
import { common } from './common';
import { entry } from './entry';
import { settings } from './settings';

export const en = { ...common, ...collections, ...entry, ...settings } as const;
