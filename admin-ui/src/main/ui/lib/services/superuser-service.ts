import { ClientResponseError, type AuthMethodsList } from 'pocketbase';
import { clientWith } from '$lib/client/client';
import { Service } from './service';

const COLLECTION = '_superusers';

/** The second factor names the session that the first one opened. */
export interface Factor {
  readonly mfaId: string;
}

/** What the server answers to a first factor: not refused, but another one is asked for. */
export function secondFactorOf(fault: unknown): string {
  const mfaId: unknown = fault instanceof ClientResponseError ? fault.response.mfaId : '';
  return typeof mfaId === 'string' ? mfaId : '';
}

function options(factor: Factor): { mfaId?: string } {
  return factor.mfaId === '' ? {} : { mfaId: factor.mfaId };
}

export class SuperuserService extends Service {
  methods(): Promise<AuthMethodsList> {
    return this.client.collection(COLLECTION).listAuthMethods();
  }

  async signIn(identity: string, password: string, factor: Factor): Promise<void> {
    await this.client.collection(COLLECTION).authWithPassword(identity, password, options(factor));
  }

  /** Gives the id that the code belongs to; also for unknown addresses. */
  async sendCode(email: string): Promise<string> {
    return (await this.client.collection(COLLECTION).requestOTP(email)).otpId;
  }

  async signInWithCode(otpId: string, code: string, factor: Factor): Promise<void> {
    await this.client.collection(COLLECTION).authWithOTP(otpId, code, options(factor));
  }

  async signInWithProvider(provider: string, factor: Factor): Promise<void> {
    await this.client.collection(COLLECTION).authWithOAuth2({ provider, ...options(factor) });
  }

  /** The first one, by the token of the installer. */
  async createFirst(token: string, email: string, password: string, passwordConfirm: string): Promise<void> {
    await clientWith(token).collection(COLLECTION).create({ email, password, passwordConfirm });
    await this.signIn(email, password, { mfaId: '' });
  }
}

export const superuserService: SuperuserService = new SuperuserService();
