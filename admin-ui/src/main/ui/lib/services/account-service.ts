import { claimsOf } from '$lib/client/claims';
import { guest } from '$lib/client/client';
import { Service } from './service';

/** What holders of accounts do by links of e-mails, in whichever collection the token names. */
class AccountService extends Service {
  async requestPasswordReset(collection: string, email: string): Promise<void> {
    await this.client.collection(collection).requestPasswordReset(email);
  }

  async requestVerification(collection: string, email: string): Promise<void> {
    await this.client.collection(collection).requestVerification(email);
  }

  async confirmVerification(token: string): Promise<void> {
    await this.client.collection(claimsOf(token).collectionId).confirmVerification(token);
  }

  async confirmPasswordReset(token: string, password: string, passwordConfirm: string): Promise<void> {
    const { collectionId } = claimsOf(token);
    await this.client.collection(collectionId).confirmPasswordReset(token, password, passwordConfirm);
  }

  async confirmEmailChange(token: string, password: string): Promise<void> {
    await this.client.collection(claimsOf(token).collectionId).confirmEmailChange(token, password);
  }
}

export const accountService: AccountService = new AccountService(guest);
