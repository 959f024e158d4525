import { collections } from './collections';
import { common } from './common';
import { entry } from './entry';
import { fields } from './fields';
import { records } from './records';
import { schema } from './schema';
import { schemaAuth } from './schema-auth';
import { settings } from './settings';

export const en = {
  ...common,
  ...collections,
  ...entry,
  ...fields,
  ...records,
  ...schema,
  ...schemaAuth,
  ...settings,
} as const;
