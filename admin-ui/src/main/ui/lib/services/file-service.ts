import type { RecordModel } from 'pocketbase';
import { Service } from './service';

export interface FileOptions {
  readonly thumb?: string;
  readonly token?: string;
  readonly download?: boolean;
}

class FileService extends Service {
  /** For a short time; protected files are read with it. */
  token(): Promise<string> {
    return this.client.files.getToken();
  }

  address(record: RecordModel, name: string, options: FileOptions = {}): string {
    return this.client.files.getURL(record, name, { ...options });
  }
}

export const fileService: FileService = new FileService();
