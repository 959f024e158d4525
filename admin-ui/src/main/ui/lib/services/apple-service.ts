import { Service } from './service';

export interface AppleKey {
  clientId: string;
  teamId: string;
  keyId: string;
  /** PEM of PKCS #8. */
  privateKey: string;
  /** Seconds; half a year at most. */
  duration: number;
}

class AppleService extends Service {
  /** The client secret that Apple wants, signed with the key. */
  async secret(key: AppleKey): Promise<string> {
    const { clientId, teamId, keyId, privateKey, duration } = key;
    const made = await this.client.settings.generateAppleClientSecret(
      clientId,
      teamId,
      keyId,
      privateKey,
      duration,
    );
    return made.secret;
  }
}

export const appleService: AppleService = new AppleService();
