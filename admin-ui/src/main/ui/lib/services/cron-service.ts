import { Service } from './service';

export interface Cron {
  readonly id: string;
  readonly expression: string;
}

class CronService extends Service {
  list(): Promise<Cron[]> {
    return this.client.crons.getFullList();
  }

  /** Starts it and does not wait for its end. */
  async run(id: string): Promise<void> {
    await this.client.crons.run(id);
  }
}

export const cronService: CronService = new CronService();
