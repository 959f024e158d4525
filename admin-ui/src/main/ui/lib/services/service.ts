import type PocketBase from 'pocketbase';
import { client } from '$lib/client/client';

/** What all services have: the client of the signed-in superuser, unless another one is given. */
export abstract class Service {
  protected readonly client: PocketBase;

  constructor(given: PocketBase = client) {
    this.client = given;
  }
}
