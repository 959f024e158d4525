import type { Component } from 'svelte';
import type { IconName } from '$lib/components/ui/icons';
import type { PlainKey } from '$lib/messages';
import { match, type Params } from '$lib/router/match';

/** What every screen gets; one that needs no parameters may leave it out. */
export interface ScreenProps {
  params: Params;
}

export type Screen = Component<ScreenProps> | Component<Record<string, never>>;
export type Section = 'collections' | 'logs' | 'settings';
export type SettingsGroup = 'server' | 'data' | 'tools';

export interface Route {
  /** `:name` stands for one segment, given to the screen in `params`. */
  readonly path: string;
  /** Guests' screens are left at once by who is signed in; those for anyone are for users of apps, so they bear no brand. */
  readonly access: 'superuser' | 'guest' | 'anyone';
  /** Where the navigation shows it. */
  readonly section?: Section;
  /** Puts it into the sidebar of the settings. */
  readonly nav?: { readonly group: SettingsGroup; readonly label: PlainKey; readonly icon: IconName };
  readonly load: () => Promise<{ default: Screen }>;
}

export const HOME = '#/collections';

/** Every screen of the dashboard; each comes as a file of its own when it is first opened. */
export const routes: readonly Route[] = [
  {
    path: '/collections',
    access: 'superuser',
    section: 'collections',
    load: () => import('./screens/collections/Overview.svelte'),
  },
  {
    path: '/settings',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'server', label: 'application.title', icon: 'sliders' },
    load: () => import('./screens/settings/application/Application.svelte'),
  },
  {
    path: '/settings/mail',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'server', label: 'mail.title', icon: 'mail' },
    load: () => import('./screens/settings/mail/Mail.svelte'),
  },
  {
    path: '/settings/superusers',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'server', label: 'superusers.title', icon: 'shield' },
    load: () => import('./screens/settings/superusers/Superusers.svelte'),
  },
  {
    path: '/logs',
    access: 'superuser',
    section: 'logs',
    load: () => import('./screens/operations/logs/Logs.svelte'),
  },
  {
    path: '/settings/storage',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'data', label: 'storage.title', icon: 'folder' },
    load: () => import('./screens/operations/backups/Storage.svelte'),
  },
  {
    path: '/settings/backups',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'data', label: 'backups.title', icon: 'archive' },
    load: () => import('./screens/operations/backups/Backups.svelte'),
  },
  {
    path: '/settings/export-collections',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'data', label: 'export.title', icon: 'upload' },
    load: () => import('./screens/operations/collections/Export.svelte'),
  },
  {
    path: '/settings/import-collections',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'data', label: 'import.title', icon: 'download' },
    load: () => import('./screens/operations/collections/Import.svelte'),
  },
  {
    path: '/settings/crons',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'tools', label: 'crons.title', icon: 'clock' },
    load: () => import('./screens/operations/Crons.svelte'),
  },
  {
    path: '/settings/sql',
    access: 'superuser',
    section: 'settings',
    nav: { group: 'tools', label: 'sql.title', icon: 'terminal' },
    load: () => import('./screens/operations/sql/Sql.svelte'),
  },
  {
    path: '/collections/:collection',
    access: 'superuser',
    section: 'collections',
    load: () => import('./screens/records/Records.svelte'),
  },
  { path: '/login', access: 'guest', load: () => import('./screens/entry/Login.svelte') },
  {
    path: '/forgotten-password',
    access: 'guest',
    load: () => import('./screens/entry/ForgottenPassword.svelte'),
  },
  { path: '/pbinstall/:token', access: 'guest', load: () => import('./screens/entry/Install.svelte') },
  // Mails and the redirect of OAuth2 lead here; servers and their stored templates know these addresses.
  {
    path: '/auth/confirm-verification/:token',
    access: 'anyone',
    load: () => import('./screens/public/ConfirmVerification.svelte'),
  },
  {
    path: '/auth/confirm-password-reset/:token',
    access: 'anyone',
    load: () => import('./screens/public/ConfirmPasswordReset.svelte'),
  },
  {
    path: '/auth/confirm-email-change/:token',
    access: 'anyone',
    load: () => import('./screens/public/ConfirmEmailChange.svelte'),
  },
  {
    path: '/auth/oauth2-redirect-success',
    access: 'anyone',
    load: () => import('./screens/public/OAuth2Success.svelte'),
  },
  {
    path: '/auth/oauth2-redirect-failure',
    access: 'anyone',
    load: () => import('./screens/public/OAuth2Failure.svelte'),
  },
];

export interface Found {
  readonly route: Route;
  readonly params: Params;
}

export function find(path: string): Found | undefined {
  for (const route of routes) {
    const params = match(route.path, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}
