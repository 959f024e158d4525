import { client, guest } from '$lib/client/client';
import { Service } from './service';

const PAUSE_MS = 1000;
const MOST_TRIES = 90;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Where the server takes this browser to be, and by which header a proxy might tell it better. */
export interface Connection {
  readonly ip: string;
  readonly possibleHeader: string;
}

class HealthService extends Service {
  /** Waits for a server that is about to restart; false if it does not come back within a minute and a half. */
  async afterRestart(): Promise<boolean> {
    await pause();
    await pause();
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await pause();
      if (await this.isUp()) return true;
    }
    return false;
  }

  /** Told to superusers only. */
  async connection(): Promise<Connection> {
    const { data } = await client.health.check();
    const told = data as Record<string, unknown>;
    return { ip: String(told.realIP ?? ''), possibleHeader: String(told.possibleProxyHeader ?? '') };
  }

  private async isUp(): Promise<boolean> {
    try {
      await this.client.health.check();
      return true;
    } catch {
      return false;
    }
  }
}

export const healthService: HealthService = new HealthService(guest);
