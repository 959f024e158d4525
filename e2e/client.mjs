import assert from "node:assert/strict";
import { EventSource } from "eventsource";
import PocketBase, { ClientResponseError } from "pocketbase";
import { SUPERUSER } from "./server.mjs";

globalThis.EventSource ??= EventSource;

/** A client of its own, so that no test cancels the requests of another. */
export function clientOf(server) {
    return new PocketBase(server.url);
}

/** A client that is signed in as the superuser. */
export async function superuserOf(server) {
    const pb = clientOf(server);
    await pb.collection("_superusers").authWithPassword(SUPERUSER.email, SUPERUSER.password);
    return pb;
}

/** Waits for the error of a request that must not succeed. */
export async function refusal(promise) {
    const error = await promise.then(
        () => assert.fail("expected a refusal"),
        (thrown) => thrown,
    );
    assert.ok(error instanceof ClientResponseError, `${error}`);
    return error;
}
