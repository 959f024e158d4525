import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import PocketBase, { ClientResponseError } from "pocketbase";
import { openMailbox } from "./mailbox.mjs";
import { startServer, SUPERUSER } from "./server.mjs";

const PASSWORD = "1234567890";

let server;
let mailbox;
let admin;
let number = 0;

async function refusal(promise) {
    const error = await promise.then(
        () => assert.fail("expected a refusal"),
        (thrown) => thrown,
    );
    assert.ok(error instanceof ClientResponseError, String(error));
    return error;
}

/** A new user with a client of its own. */
async function register() {
    const email = `user${number++}@example.com`;
    const pb = new PocketBase(server.url);
    const users = pb.collection("users");
    const record = await users.create({ email, password: PASSWORD, passwordConfirm: PASSWORD });
    return { pb, users, email, id: record.id };
}

async function linkTo(address, action) {
    const mail = await mailbox.next(address);
    const link = new RegExp(`/_/#/auth/${action}/([\\w.-]+)`).exec(mail.text);
    assert.ok(link, `no link for ${action} in ${mail.text}`);
    return link[1];
}

async function codeTo(address) {
    const mail = await mailbox.next(address);
    const code = /\b(\d{8})\b/.exec(mail.text);
    assert.ok(code, `no code in ${mail.text}`);
    return code[1];
}

before(async () => {
    mailbox = await openMailbox();
    server = await startServer();
    admin = new PocketBase(server.url);
    await admin.collection("_superusers").authWithPassword(SUPERUSER.email, SUPERUSER.password);
    await admin.settings.update({ smtp: { enabled: true, host: "127.0.0.1", port: mailbox.port, tls: false } });
    await admin.collections.update("users", { createRule: "", otp: { enabled: true, length: 8, duration: 180 } });
});

after(async () => {
    mailbox?.close();
    assert.equal(await server?.stop(), 0);
});

test("a verification link proves an address", async () => {
    const { users, email, id } = await register();
    assert.equal(await users.requestVerification(email), true);
    const token = await linkTo(email, "confirm-verification");
    await users.authWithPassword(email, PASSWORD);

    assert.equal(await users.confirmVerification(token), true);

    assert.equal((await users.getOne(id)).verified, true);
    assert.equal(users.client.authStore.record.verified, true);
});

test("a reset link sets a new password, once", async () => {
    const { users, email } = await register();
    assert.equal(await users.requestPasswordReset(email), true);
    const token = await linkTo(email, "confirm-password-reset");

    assert.equal(await users.confirmPasswordReset(token, "0987654321", "0987654321"), true);

    assert.equal((await users.authWithPassword(email, "0987654321")).record.email, email);
    assert.equal((await refusal(users.authWithPassword(email, PASSWORD))).status, 400);
    const again = await refusal(users.confirmPasswordReset(token, "third-password", "third-password"));
    assert.equal(again.response.data.token.code, "validation_invalid_token");
});

test("a link to a new address and the password change the address", async () => {
    const { users, email } = await register();
    await users.authWithPassword(email, PASSWORD);
    const newEmail = `new-${email}`;
    assert.equal(await users.requestEmailChange(newEmail), true);
    const token = await linkTo(newEmail, "confirm-email-change");

    assert.equal((await refusal(users.confirmEmailChange(token, "wrong-password"))).status, 400);
    assert.equal(await users.confirmEmailChange(token, PASSWORD), true);

    assert.equal(users.client.authStore.isValid, false);
    assert.equal((await users.authWithPassword(newEmail, PASSWORD)).record.verified, true);
});

test("a one-time password signs in once", async () => {
    const { users, email, pb } = await register();
    const { otpId } = await users.requestOTP(email);
    const code = await codeTo(email);

    const { record } = await users.authWithOTP(otpId, code);

    assert.equal(record.email, email);
    assert.equal(pb.authStore.isValid, true);
    assert.equal((await refusal(users.authWithOTP(otpId, code))).status, 400);
});

test("unknown addresses are answered as known ones", async () => {
    const users = new PocketBase(server.url).collection("users");

    assert.equal(await users.requestVerification("nobody@example.com"), true);
    assert.equal(await users.requestPasswordReset("nobody@example.com"), true);
    const { otpId } = await users.requestOTP("nobody@example.com");
    assert.match(otpId, /^[a-z0-9]{15}$/);
    assert.equal((await refusal(users.authWithOTP(otpId, "12345678"))).message, "Invalid or expired OTP.");
});

test("a second factor completes the first", async () => {
    await admin.collections.update("users", { mfa: { enabled: true, duration: 600, rule: "name = 'two'" } });
    const { users, email, id } = await register();
    await admin.collection("users").update(id, { name: "two" });

    const first = await refusal(users.authWithPassword(email, PASSWORD));
    assert.equal(first.status, 401);
    const { mfaId } = first.response;
    const { otpId } = await users.requestOTP(email);
    const { token } = await users.authWithOTP(otpId, await codeTo(email), { mfaId });

    assert.ok(token);
    assert.equal((await admin.collection("_mfas").getFullList({ filter: `recordRef='${id}'` })).length, 0);
});

test("a superuser acts as somebody else", async () => {
    const { id } = await register();

    const impersonated = await admin.collection("users").impersonate(id, 60);

    assert.equal(impersonated.authStore.record.id, id);
    assert.equal((await impersonated.collection("users").getOne(id)).id, id);
});
