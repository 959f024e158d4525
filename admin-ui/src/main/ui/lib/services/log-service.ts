import type { HourlyStats, LogModel } from 'pocketbase';
import { Service } from './service';

export type { HourlyStats };

export interface Log {
  readonly id: string;
  readonly created: string;
  readonly level: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const LOG_PAGE = 50;

class LogService extends Service {
  /** Newest first; the pages are counted from 1. */
  async list(filter: string, page: number): Promise<Log[]> {
    const options = { filter, sort: '-@rowid', skipTotal: true };
    const result = await this.client.logs.getList(page, LOG_PAGE, options);
    return result.items.map(logOf);
  }

  /** Requests by hour. */
  stats(filter: string): Promise<HourlyStats[]> {
    return this.client.logs.getStats({ filter });
  }
}

function logOf(log: LogModel): Log {
  const { id, created, message, data } = log;
  return { id, created, message, data: data ?? {}, level: Number(log.level) };
}

export const logService: LogService = new LogService();
