import type { Settings } from '$lib/client/settings';
import { Service } from './service';

export type MailTemplate = 'verification' | 'password-reset' | 'email-change' | 'otp' | 'login-alert';

class SettingsService extends Service {
  async read(): Promise<Settings> {
    return (await this.client.settings.getAll()) as Settings;
  }

  /** Sends only what is given; the server keeps the rest. */
  async update(part: { [K in keyof Settings]?: Partial<Settings[K]> }): Promise<Settings> {
    return (await this.client.settings.update(part)) as Settings;
  }

  async testMail(collection: string, to: string, template: MailTemplate): Promise<void> {
    await this.client.settings.testEmail(collection, to, template);
  }

  async testStorage(filesystem: 'storage' | 'backups'): Promise<void> {
    await this.client.settings.testS3(filesystem);
  }
}

export const settingsService: SettingsService = new SettingsService();
