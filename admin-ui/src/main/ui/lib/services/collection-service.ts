import type { CollectionModel } from 'pocketbase';
import { Service } from './service';

class CollectionService extends Service {
  list(): Promise<CollectionModel[]> {
    return this.client.collections.getFullList({ sort: 'name' });
  }
}

export const collectionService: CollectionService = new CollectionService();
