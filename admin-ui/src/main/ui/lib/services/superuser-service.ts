import { ClientResponseError, type AuthMethodsList, type RecordModel } from 'pocketbase';
import { clientWith } from '$lib/client/client';
import { Service } from './service';

const COLLECTION = '_superusers';

export interface Superuser extends RecordModel {
  email: string;
  created: string;
  updated: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly passwordConfirm: string;
}

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

  list(): Promise<Superuser[]> {
    return this.client.collection<Superuser>(COLLECTION).getFullList({ sort: 'email' });
  }

  async create(credentials: Credentials): Promise<void> {
    await this.client.collection(COLLECTION).create({ ...credentials });
  }

  /** An empty password keeps the one there is. */
  async update(id: string, { email, password, passwordConfirm }: Credentials): Promise<void> {
    const isKept = password === '' && passwordConfirm === '';
    const changes = isKept ? { email } : { email, password, passwordConfirm };
    await this.client.collection(COLLECTION).update(id, changes);
  }

  async remove(id: string): Promise<void> {
    await this.client.collection(COLLECTION).delete(id);
  }

  /** After a change of one's own address or password no token holds; without the password the login has to be shown. */
  async signInAgain(email: string, password: string): Promise<void> {
    try {
      await this.signIn(email, password, { mfaId: '' });
    } catch {
      this.client.authStore.clear();
    }
  }

  /** The first one, by the token of the installer. */
  async createFirst(token: string, email: string, password: string, passwordConfirm: string): Promise<void> {
    await clientWith(token).collection(COLLECTION).create({ email, password, passwordConfirm });
    await this.signIn(email, password, { mfaId: '' });
  }
}

export const superuserService: SuperuserService = new SuperuserService();
