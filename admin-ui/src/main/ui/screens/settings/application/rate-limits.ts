import type { CollectionModel } from 'pocketbase';

/** What rules may name after a collection. */
export const recordActions = ['list', 'view', 'create', 'update', 'delete', 'file'] as const;
export const authActions = [
  'auth',
  'listAuthMethods',
  'authRefresh',
  'authWithPassword',
  'authWithOAuth2',
  'authWithOTP',
  'requestOTP',
  'requestPasswordReset',
  'confirmPasswordReset',
  'requestVerification',
  'confirmVerification',
  'requestEmailChange',
  'confirmEmailChange',
] as const;

/** Labels to suggest: those for all collections, those of each, and the usual paths. */
export function labelsFor(collections: readonly CollectionModel[]): string[] {
  const all = [...recordActions, ...authActions].map((action) => `*:${action}`);
  const each = collections.flatMap(({ name, type }) =>
    [...recordActions, ...(type === 'auth' ? authActions : [])].map((action) => `${name}:${action}`),
  );
  return ['/api/', '/api/batch', '/api/realtime', ...all, ...each];
}
