import type { CollectionModel } from 'pocketbase';
import { collectionService } from '$lib/services/collection-service';

/** All collections, as sidebar and screens share them. */
class Collections {
  #list: CollectionModel[] = $state.raw([]);
  #isLoaded = $state(false);
  #fault: unknown = $state.raw();

  get list(): readonly CollectionModel[] {
    return this.#list;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get fault(): unknown {
    return this.#fault;
  }

  /** By id or name. */
  find(key: string): CollectionModel | undefined {
    return this.#list.find((collection) => collection.id === key || collection.name === key);
  }

  /** Call it after every change of a collection. */
  async load(): Promise<void> {
    try {
      this.#list = await collectionService.list();
      this.#fault = undefined;
      this.#isLoaded = true;
    } catch (fault) {
      this.#fault = fault;
    }
  }

  forget(): void {
    this.#list = [];
    this.#isLoaded = false;
    this.#fault = undefined;
  }
}

export const collections: Collections = new Collections();
