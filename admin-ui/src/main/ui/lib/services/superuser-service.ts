import { Service } from './service';

class SuperuserService extends Service {
  async signIn(identity: string, password: string): Promise<void> {
    await this.client.collection('_superusers').authWithPassword(identity, password);
  }
}

export const superuserService: SuperuserService = new SuperuserService();
