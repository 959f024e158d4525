import { clientWith } from '$lib/client/client';
import { Service } from './service';

function nameNow(): string {
  return `uploaded_${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.zip`;
}

export class BackupService extends Service {
  /** Under a name of its own, since names must be new; gives that name. */
  async upload(file: File): Promise<string> {
    const name = nameNow();
    await this.client.backups.upload({ file: new File([file], name, { type: file.type }) });
    return name;
  }

  /** The server answers first, then restarts with what the backup holds. */
  async restore(name: string): Promise<void> {
    await this.client.backups.restore(name);
  }
}

export const backupService: BackupService = new BackupService();

export function backupServiceWith(token: string): BackupService {
  return new BackupService(clientWith(token));
}
