import type { CollectionField, CollectionModel, ConfigurableOAuth2Provider, RecordModel } from 'pocketbase';
import { Service } from './service';

export type Scaffolds = Record<CollectionModel['type'], CollectionModel>;
export type KnownProvider = ConfigurableOAuth2Provider;

/** What a query of a view comes to: its fields, and its first records. */
export interface ViewSample {
  readonly fields: readonly CollectionField[];
  readonly sample: readonly RecordModel[];
}

class CollectionService extends Service {
  list(): Promise<CollectionModel[]> {
    return this.client.collections.getFullList({ sort: 'name' });
  }

  read(id: string): Promise<CollectionModel> {
    return this.client.collections.getOne(id);
  }

  async scaffolds(): Promise<Scaffolds> {
    return (await this.client.collections.getScaffolds()) as Scaffolds;
  }

  create(body: Record<string, unknown>): Promise<CollectionModel> {
    return this.client.collections.create(body);
  }

  update(id: string, body: Record<string, unknown>): Promise<CollectionModel> {
    return this.client.collections.update(id, body);
  }

  async delete(id: string): Promise<void> {
    await this.client.collections.delete(id);
  }

  /** Deletes all records. */
  async truncate(id: string): Promise<void> {
    await this.client.collections.truncate(id);
  }

  /** All or nothing; with `deleteMissing`, what is not in the list goes. */
  async import(list: readonly Record<string, unknown>[], deleteMissing: boolean): Promise<void> {
    await this.client.collections.import([...list] as unknown as CollectionModel[], deleteMissing);
  }

  providers(): Promise<KnownProvider[]> {
    return this.client.collections.getAllOAuth2Providers();
  }

  /** Runs the query of a view without saving it. */
  async tryView(query: string): Promise<ViewSample> {
    return (await this.client.collections.dryRunViewQuery(query)) as unknown as ViewSample;
  }
}

export const collectionService: CollectionService = new CollectionService();
