import { clientWith } from '$lib/client/client';
import { Service } from './service';

export interface Backup {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: string;
}

function nameNow(): string {
  return `uploaded_${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.zip`;
}

export class BackupService extends Service {
  /** Newest first. */
  async list(): Promise<Backup[]> {
    const found: Backup[] = await this.client.backups.getFullList();
    return found.sort((a, b) => b.modified.localeCompare(a.modified));
  }

  /** The server finds a name if none is given. It answers when the backup is complete. */
  async create(name: string): Promise<void> {
    await this.client.backups.create(name);
  }

  /** Under the name of the file, which must be new. */
  async add(file: File): Promise<void> {
    await this.client.backups.upload({ file });
  }

  async delete(key: string): Promise<void> {
    await this.client.backups.delete(key);
  }

  /** An address that works for some minutes: a download carries no header that could say who asks. */
  async downloadUrl(key: string): Promise<string> {
    return this.client.backups.getDownloadURL(await this.client.files.getToken(), key);
  }

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
