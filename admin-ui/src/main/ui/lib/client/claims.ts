import { getTokenPayload, isTokenExpired } from 'pocketbase';

/** What a token says of itself. Not verified: the server does that; this only says whom to ask and what to show. */
export interface Claims {
  readonly collectionId: string;
  readonly type: string;
  readonly email: string;
  readonly newEmail: string;
  readonly isExpired: boolean;
}

export function claimsOf(token: string): Claims {
  const payload: Record<string, unknown> = getTokenPayload(token);
  const text = (key: string): string => (typeof payload[key] === 'string' ? payload[key] : '');
  return {
    collectionId: text('collectionId'),
    type: text('type'),
    email: text('email'),
    newEmail: text('newEmail'),
    isExpired: isTokenExpired(token),
  };
}
