import type { KnownProvider } from '$lib/services/collection-service';
import type { ProviderDraft } from './types';

export function newProvider(name: string): ProviderDraft {
  return {
    name,
    clientId: '',
    clientSecret: '',
    authURL: '',
    tokenURL: '',
    userInfoURL: '',
    displayName: '',
    pkce: null,
    extra: null,
  };
}

/** The logo as an address for `<img>`, where its scripts cannot run. */
export function logoUrl(provider: KnownProvider | undefined): string | undefined {
  const logo = provider?.logo ?? '';
  return logo === '' ? undefined : `data:image/svg+xml;utf8,${encodeURIComponent(logo)}`;
}

export function providerTitle(provider: ProviderDraft, known: KnownProvider | undefined): string {
  return [provider.displayName, known?.displayName ?? '', provider.name].find((name) => name !== '') ?? '';
}

/** Without addresses of its own, such a provider cannot work. */
export function needsUrls(name: string): boolean {
  return name.startsWith('oidc') || name === 'mailcow';
}

/** The secret belongs to a place in the list of the server: what moved has lost it. */
export function lacksSecret(provider: ProviderDraft, at: number): boolean {
  return provider.clientSecret === '' && provider.storedAt !== at;
}
