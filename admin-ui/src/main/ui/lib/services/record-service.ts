import type { RecordModel, RecordSubscription } from 'pocketbase';
import { encoded } from '$lib/records/body';
import { allOf, idFilter } from '$lib/records/filter';
import { Service } from './service';

export interface RecordQuery {
  readonly page: number;
  readonly perPage: number;
  readonly filter: string;
  readonly sort: string;
  readonly expand: string;
  readonly fields: string;
}

/** Filters have a length that servers limit. */
const IDS_AT_ONCE = 60;

class RecordService extends Service {
  /** One page, not counted: counting costs more than the page. */
  async page(collection: string, query: RecordQuery, signal?: AbortSignal): Promise<RecordModel[]> {
    const { page, perPage, ...rest } = query;
    const options = { ...rest, skipTotal: true, signal };
    return (await this.client.collection(collection).getList(page, perPage, options)).items;
  }

  async count(collection: string, filter: string, signal?: AbortSignal): Promise<number> {
    const options = { filter, fields: 'id', signal };
    return (await this.client.collection(collection).getList(1, 1, options)).totalItems;
  }

  one(collection: string, id: string, expand = ''): Promise<RecordModel> {
    return this.client.collection(collection).getOne(id, { expand });
  }

  /** Whole records in the order of their ids; those that are gone are left out. */
  async byIds(collection: string, ids: readonly string[], fields = ''): Promise<RecordModel[]> {
    const found: RecordModel[] = [];
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const filter = idFilter(ids.slice(start, start + IDS_AT_ONCE));
      const query = { page: 1, perPage: IDS_AT_ONCE, filter, sort: '', expand: '', fields };
      found.push(...(await this.page(collection, query)));
    }
    const byId = new Map(found.map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Values by name of the field; files among them. */
  create(collection: string, body: Record<string, unknown>): Promise<RecordModel> {
    return this.client.collection(collection).create(encoded(body));
  }

  update(collection: string, id: string, body: Record<string, unknown>): Promise<RecordModel> {
    return this.client.collection(collection).update(id, encoded(body));
  }

  async delete(collection: string, id: string): Promise<void> {
    await this.client.collection(collection).delete(id);
  }

  /** Tells of every change until the given function is called. */
  watch(
    collection: string,
    options: Pick<RecordQuery, 'expand' | 'fields'>,
    onchange: (event: RecordSubscription) => void,
  ): Promise<() => Promise<void>> {
    return this.client.collection(collection).subscribe('*', onchange, { ...options });
  }

  async sendVerification(collection: string, email: string): Promise<void> {
    await this.client.collection(collection).requestVerification(email);
  }

  async sendPasswordReset(collection: string, email: string): Promise<void> {
    await this.client.collection(collection).requestPasswordReset(email);
  }

  /** A token of that account, for some seconds; 0 is as long as the collection says. It cannot be renewed. */
  async impersonate(collection: string, id: string, seconds: number): Promise<string> {
    return (await this.client.collection(collection).impersonate(id, seconds)).authStore.token;
  }

  externalAccounts(record: RecordModel): Promise<RecordModel[]> {
    const filter = allOf(
      `collectionRef = '${record.collectionId}'`,
      idFilter([record.id]).replace(/^id/, 'recordRef'),
    );
    return this.client.collection('_externalAuths').getFullList({ filter });
  }

  unlink(account: RecordModel): Promise<void> {
    return this.delete('_externalAuths', account.id);
  }
}

export const recordService: RecordService = new RecordService();
