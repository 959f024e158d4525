import { collections } from './collections';
import { common } from './common';
import { entry } from './entry';
import { fields } from './fields';
import { logs } from './logs';
import { operations } from './operations';
import { records } from './records';
import { schema } from './schema';
import { schemaAuth } from './schema-auth';
import { settings } from './settings';

export const en = {
  ...common,
  ...collections,
  ...entry,
  ...fields,
  ...logs,
  ...operations,
  ...records,
  ...schema,
  ...schemaAuth,
  ...settings,
} as const;
