import PocketBase, { BaseAuthStore, LocalAuthStore } from 'pocketbase';

/** The dashboard lies at `<server>/_/`; while it is developed, the server is named by VITE_SERVER. */
export const serverUrl: string = import.meta.env.DEV
  ? String(import.meta.env.VITE_SERVER ?? 'http://127.0.0.1:8090')
  : new URL('../', document.baseURI.replace(/#.*$/, '')).href;

function connect(store: BaseAuthStore): PocketBase {
  // Screens cancel by themselves: two lists of one kind may well be loaded at the same time.
  return new PocketBase(serverUrl, store).autoCancellation(false);
}

/** Signed in as superuser. Not the default key: an app of the same origin keeps its own user there. */
export const client: PocketBase = connect(new LocalAuthStore('jarbase_superuser'));

/** Never signed in: what visitors do by links of e-mails must not touch the superuser of this browser. */
export const guest: PocketBase = connect(new BaseAuthStore());

/** Acts by a token that is kept nowhere, such as that of the installer. */
export function clientWith(token: string): PocketBase {
  const store = new BaseAuthStore();
  store.save(token);
  return connect(store);
}
