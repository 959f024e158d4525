import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { clientOf, refusal, superuserOf } from "./client.mjs";
import { browse, challengeOf, CLIENT, startProvider } from "./oidc.mjs";
import { startServer } from "./server.mjs";

const ELSEWHERE = "http://127.0.0.1/signed-in";

let server;
let provider;
let admin;

const users = (pb) => pb.collection("users");

/** Claims of somebody nobody has seen yet. */
const stranger = ((count) => () => {
    const number = ++count;
    const email = `person${number}@example.com`;
    return { sub: `subject-${number}`, name: `Person ${number}`, email, email_verified: true };
})(0);

/** Signs in with everything in one call, by a browser in which `person` is signed in at the provider. */
async function signIn(pb, person, options = {}) {
    provider.person = person;
    const { result, end } = visit(pb, options);
    return { ...(await result), end: await end() };
}

/** Begins to sign in; `end` tells where the browser ends. */
function visit(pb, options = {}) {
    let end;
    const urlCallback = (url) => (end = browse(url));
    const result = users(pb).authWithOAuth2({ provider: "oidc", urlCallback, ...options });
    return { result, end: () => end };
}

/** Fetches a code as an application does that keeps the redirect to itself. */
async function codeFor(person, { authURL, state }) {
    provider.person = person;
    const url = new URL(authURL + encodeURIComponent(ELSEWHERE));
    const answer = await fetch(url, { redirect: "manual" });
    const back = new URL(answer.headers.get("location"));
    assert.equal(back.searchParams.get("state"), state);
    return back.searchParams.get("code");
}

async function told(pb) {
    return (await users(pb).listAuthMethods()).oauth2.providers[0];
}

async function links(record) {
    const all = await users(admin).listExternalAuths(record.id);
    return all.map((link) => [link.collectionRef, link.provider, link.providerId]);
}

before(async () => {
    provider = await startProvider();
    server = await startServer();
    admin = await superuserOf(server);
    await admin.collections.update("users", {
        oauth2: { enabled: true, providers: [provider.config], mappedFields: { name: "name" } },
    });
});

beforeEach(() => {
    provider.asked.length = 0;
});

after(async () => {
    await provider?.stop();
    if (server) {
        assert.equal(await server.stop(), 0, "ends quietly when asked to");
    }
});

test("listAuthMethods tells all that a client needs to sign in", async () => {
    const methods = await users(clientOf(server)).listAuthMethods();

    assert.deepEqual(methods.password, { identityFields: ["email"], enabled: true });
    assert.equal(methods.oauth2.enabled, true);
    assert.equal(methods.oauth2.providers.length, 1);
    assert.deepEqual([methods.otp.enabled, methods.mfa.enabled], [false, false]);
    assert.ok(!JSON.stringify(methods).includes(CLIENT.secret));
});

test("listAuthMethods tells the address to go to, but for where to come back", async () => {
    const { name, displayName, state, authURL, ...proof } = await told(clientOf(server));
    const query = Object.fromEntries(new URL(authURL).searchParams);

    assert.deepEqual([name, displayName, proof.codeChallengeMethod], ["oidc", "Tests", "S256"]);
    assert.equal(proof.codeChallenge, challengeOf(proof.codeVerifier));
    assert.ok(authURL.startsWith(`${provider.config.authURL}?`));
    assert.ok(authURL.endsWith("&redirect_uri="));
    assert.deepEqual(query, {
        client_id: CLIENT.id,
        response_type: "code",
        scope: "openid email profile",
        state,
        code_challenge: proof.codeChallenge,
        code_challenge_method: "S256",
        redirect_uri: "",
    });
});

test("listAuthMethods makes a new state and a new proof key each time", async () => {
    const pb = clientOf(server);

    const [first, second] = [await told(pb), await told(pb)];

    assert.notEqual(first.state, second.state);
    assert.notEqual(first.codeVerifier, second.codeVerifier);
});

test("collections without providers tell none", async () => {
    const methods = await clientOf(server).collection("_superusers").listAuthMethods();

    assert.deepEqual(methods.oauth2, { providers: [], enabled: false });
    assert.equal(methods.password.enabled, true);
});

test("authWithOAuth2 makes an account at the first sign-in", async () => {
    const pb = clientOf(server);
    const person = stranger();

    const { record, token, meta, end } = await signIn(pb, person);

    assert.equal(meta.isNew, true);
    assert.deepEqual([meta.id, meta.email, meta.name], [person.sub, person.email, person.name]);
    assert.deepEqual([record.email, record.name, record.verified], [person.email, person.name, true]);
    assert.equal(pb.authStore.token, token);
    assert.equal(pb.authStore.record.id, record.id);
    assert.equal((await users(pb).getOne(record.id)).id, record.id);
    assert.equal(end.hash, "#/auth/oauth2-redirect-success");
    assert.equal(end.origin, server.url);
    assert.deepEqual(await links(record), [[record.collectionId, "oidc", person.sub]]);
});

test("authWithOAuth2 finds the same account at the second sign-in", async () => {
    const person = stranger();
    const first = await signIn(clientOf(server), person);

    const second = await signIn(clientOf(server), { ...person, email: "moved@example.com", name: "Another" });

    assert.equal(second.meta.isNew, false);
    assert.deepEqual(second.record, { ...first.record, updated: second.record.updated });
    assert.equal((await links(second.record)).length, 1);
});

test("authWithOAuth2 hands on scopes and the first values of the account", async () => {
    const { record } = await signIn(clientOf(server), stranger(), {
        scopes: ["openid", "calendar"],
        createData: { name: "Chosen" },
    });

    assert.equal(record.name, "Chosen");
    assert.equal(provider.asked[0].scope, "openid calendar");
    assert.equal(provider.asked[0].redirect_uri, `${server.url}/api/oauth2-redirect`);
});

test("authWithOAuth2 fails when the provider denies it", async () => {
    const pb = clientOf(server);
    provider.person = undefined;

    const { result, end } = visit(pb);
    const error = await refusal(result);

    assert.match(`${error.originalError}`, /access_denied/);
    assert.equal(pb.authStore.isValid, false);
    assert.equal((await end()).hash, "#/auth/oauth2-redirect-failure");
});

test("a redirect that nobody waits for ends in failure", async () => {
    const end = await browse(`${server.url}/api/oauth2-redirect?state=nobody&code=some`);

    assert.equal(end.hash, "#/auth/oauth2-redirect-failure");
});

test("authWithOAuth2 links a further provider to who is signed in", async () => {
    const pb = clientOf(server);
    const account = { email: "own@example.com", password: "1234567890" };
    await users(pb).create({ ...account, passwordConfirm: account.password });
    const { record } = await users(pb).authWithPassword(account.email, account.password);
    const person = stranger();

    const linked = await signIn(pb, person);

    assert.equal(linked.meta.isNew, false);
    assert.equal(linked.record.id, record.id);
    assert.equal(linked.record.email, account.email);
    assert.deepEqual(await links(record), [[record.collectionId, "oidc", person.sub]]);
});

test("authWithOAuth2Code takes a code that the application fetched itself", async () => {
    const pb = clientOf(server);
    const person = stranger();
    const method = await told(pb);
    const code = await codeFor(person, method);

    const { record, meta } = await users(pb).authWithOAuth2Code("oidc", code, method.codeVerifier, ELSEWHERE);

    assert.equal(meta.isNew, true);
    assert.equal(meta.rawUser.sub, person.sub);
    assert.equal(record.email, person.email);
    assert.equal(pb.authStore.record.id, record.id);
});

test("a code is good once, for its proof key and its address", async () => {
    const pb = clientOf(server);
    const method = await told(pb);
    const person = stranger();
    const spent = await codeFor(person, method);
    await users(pb).authWithOAuth2Code("oidc", spent, method.codeVerifier, ELSEWHERE);
    const attempts = [
        [spent, method.codeVerifier, ELSEWHERE],
        [await codeFor(person, method), `${method.codeVerifier}x`, ELSEWHERE],
        [await codeFor(person, method), method.codeVerifier, `${ELSEWHERE}/other`],
    ];

    for (const attempt of attempts) {
        const error = await refusal(users(clientOf(server)).authWithOAuth2Code("oidc", ...attempt));
        assert.equal(error.status, 400);
        assert.equal(error.response.message, "Failed to fetch OAuth2 token.");
    }
});

test("an account whose link is cut is no longer found by it", async () => {
    const pb = clientOf(server);
    const person = stranger();
    const { record } = await signIn(pb, person);

    const unlinked = await users(pb).unlinkExternalAuth(record.id, "oidc");
    const left = await links(record);
    const other = await signIn(clientOf(server), { ...person, email: "different@example.com" });
    const error = await refusal(users(pb).unlinkExternalAuth(record.id, "oidc"));

    assert.equal(unlinked, true);
    assert.deepEqual(left, []);
    assert.equal(other.meta.isNew, true);
    assert.notEqual(other.record.id, record.id);
    assert.equal(error.status, 404);
});

test("nobody sees or cuts the links of others", async () => {
    const { record } = await signIn(clientOf(server), stranger());
    const pb = clientOf(server);
    await signIn(pb, stranger());

    assert.deepEqual(await users(pb).listExternalAuths(record.id), []);
    assert.equal((await refusal(users(pb).unlinkExternalAuth(record.id, "oidc"))).status, 404);
    assert.equal((await links(record)).length, 1);
});
