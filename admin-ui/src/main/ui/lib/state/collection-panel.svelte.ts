import type { CollectionModel } from 'pocketbase';

export interface PanelSubject {
  readonly kind: 'new' | 'edit' | 'duplicate';
  /** What is edited or taken as the pattern. */
  readonly collection?: CollectionModel;
}

/** The side panel of collections, which any screen may open. */
class CollectionPanelState {
  #subject: PanelSubject | undefined = $state.raw();

  get subject(): PanelSubject | undefined {
    return this.#subject;
  }

  create(): void {
    this.#subject = { kind: 'new' };
  }

  edit(collection: CollectionModel): void {
    this.#subject = { kind: 'edit', collection };
  }

  duplicate(collection: CollectionModel): void {
    this.#subject = { kind: 'duplicate', collection };
  }

  close(): void {
    this.#subject = undefined;
  }
}

export const collectionPanel: CollectionPanelState = new CollectionPanelState();
