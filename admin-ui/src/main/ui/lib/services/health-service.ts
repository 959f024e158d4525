import { guest } from '$lib/client/client';
import { Service } from './service';

const PAUSE_MS = 1000;
const MOST_TRIES = 90;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

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
