import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { clientOf, superuserOf } from "../client.mjs";
import { openMailbox } from "../mailbox.mjs";
import { startServer, SUPERUSER } from "../server.mjs";

const PASSWORD = "1234567890";

describe("entry to the dashboard", { skip: noBrowser }, () => {
    let server;
    let mailbox;
    let browser;
    let admin;

    before(async () => {
        server = await startServer();
        mailbox = await openMailbox();
        browser = await openBrowser(server);
        admin = await superuserOf(server);
        await admin.settings.update({ smtp: { enabled: true, host: "127.0.0.1", port: mailbox.port, tls: false } });
    });

    after(async () => {
        await browser?.close();
        mailbox?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    async function linkTo(address, action) {
        const mail = await mailbox.next(address);
        return new RegExp(`#/auth/${action}/[\\w.-]+`).exec(mail.text)[0];
    }

    /** Alerts of sign-ins from a new browser go to the same address. */
    async function codeTo(address) {
        for (;;) {
            const code = /<strong>(\d{6})<\/strong>/.exec((await mailbox.next(address)).text);
            if (code) {
                return code[1];
            }
        }
    }

    async function register(email) {
        const users = clientOf(server).collection("users");
        await users.create({ email, password: PASSWORD, passwordConfirm: PASSWORD });
        return users;
    }

    async function signIn(page, password = SUPERUSER.password) {
        await page.getByLabel("E-mail", { exact: true }).fill(SUPERUSER.email);
        await page.getByLabel("Password", { exact: true }).fill(password);
        await page.getByRole("button", { name: "Sign in", exact: true }).click();
    }

    test("a superuser signs in where they wanted to go, and out", async () => {
        const page = await browser.open("#/collections?from=mail");

        await signIn(page);
        await page.getByRole("heading", { name: "Collections", level: 1 }).waitFor();
        assert.match(page.url(), /\?from=mail$/);

        await page.getByRole("button", { name: `Account: ${SUPERUSER.email}` }).click();
        await page.getByRole("menuitem", { name: "Sign out" }).click();
        await page.getByRole("heading", { name: "Sign in" }).waitFor();
        assert.equal(await page.evaluate(() => localStorage.getItem("jarbase_superuser")), null);
    });

    test("a wrong password is said in an alert", async () => {
        const page = await browser.open("#/login");

        await signIn(page, "wrong password");

        assert.match(await page.getByRole("alert").innerText(), /Failed to authenticate/);
    });

    test("what is missing is said at its field, which gets the focus", async () => {
        const page = await browser.open("#/login");

        await page.getByRole("button", { name: "Sign in", exact: true }).click();
        await page.getByRole("alert").waitFor();

        const field = page.getByLabel("E-mail", { exact: true });
        assert.equal(await field.getAttribute("aria-invalid"), "true");
        assert.ok(await field.evaluate((element) => element === document.activeElement));
    });

    test("a token that no longer holds leads to the sign-in", async () => {
        const stale = await superuserOf(server);
        const [head, body] = stale.authStore.token.split(".");
        stale.authStore.save(`${head}.${body}.${"x".repeat(43)}`, stale.authStore.record);

        const page = await browser.open("#/collections", { stored: signedIn(stale) });

        await page.getByRole("heading", { name: "Sign in" }).waitFor();
        await page.getByText("Your session has ended").waitFor();
    });

    test("a superuser proves themselves by password and by a code", async () => {
        const options = { enabled: true, duration: 300 };
        await admin.collections.update("_superusers", { otp: { ...options, length: 6 }, mfa: options });
        try {
            const page = await browser.open("#/login");

            await signIn(page);
            const code = page.getByLabel("Code", { exact: true });
            await code.fill(await codeTo(SUPERUSER.email));
            await page.getByRole("button", { name: "Sign in", exact: true }).click();

            await page.getByRole("heading", { name: "Collections", level: 1 }).waitFor();
        } finally {
            await admin.collections.update("_superusers", { mfa: { enabled: false }, otp: { enabled: false } });
        }
    });

    test("a user verifies an address by the link of the mail", async () => {
        const users = await register("verify@example.com");
        await users.requestVerification("verify@example.com");

        const page = await browser.open(await linkTo("verify@example.com", "confirm-verification"));

        await page.getByRole("heading", { name: "Your address is verified" }).waitFor();
        const found = await admin.collection("users").getFirstListItem('email = "verify@example.com"');
        assert.equal(found.verified, true);
    });

    test("a user sets a new password by the link of the mail", async () => {
        const users = await register("reset@example.com");
        await users.requestPasswordReset("reset@example.com");

        const page = await browser.open(await linkTo("reset@example.com", "confirm-password-reset"));
        await page.getByLabel("New password", { exact: true }).fill("0987654321");
        await page.getByLabel("Repeat the password", { exact: true }).fill("something else");
        await page.getByRole("button", { name: "Set password" }).click();
        await page.getByText("Values don't match.").waitFor();
        await page.getByLabel("Repeat the password", { exact: true }).fill("0987654321");
        await page.getByRole("button", { name: "Set password" }).click();

        await page.getByRole("heading", { name: "Your password is changed" }).waitFor();
        await users.authWithPassword("reset@example.com", "0987654321");
    });

    test("a user confirms a new address by the link of the mail", async () => {
        const users = await register("before@example.com");
        await users.authWithPassword("before@example.com", PASSWORD);
        await users.requestEmailChange("after@example.com");

        const page = await browser.open(await linkTo("after@example.com", "confirm-email-change"));
        await page.getByText("after@example.com").waitFor();
        await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
        await page.getByRole("button", { name: "Confirm address" }).click();

        await page.getByRole("heading", { name: "Your e-mail address is changed" }).waitFor();
        await users.authWithPassword("after@example.com", PASSWORD);
    });

    test("a superuser who forgot the password gets a link and signs in again", async () => {
        const email = "second@example.com";
        await admin.collection("_superusers").create({ email, password: PASSWORD, passwordConfirm: PASSWORD });
        const page = await browser.open("#/login");

        await page.getByRole("link", { name: "Forgotten your password?" }).click();
        await page.getByLabel("E-mail", { exact: true }).fill(email);
        await page.getByRole("button", { name: "Send link" }).click();
        await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
        await page.goto(`${server.url}/_/${await linkTo(email, "confirm-password-reset")}`);
        await page.getByLabel("New password", { exact: true }).fill("0987654321");
        await page.getByLabel("Repeat the password", { exact: true }).fill("0987654321");
        await page.getByRole("button", { name: "Set password" }).click();
        await page.getByRole("link", { name: "Back to sign-in" }).click();

        await page.getByRole("heading", { name: "Sign in" }).waitFor();
    });

    test("links without a proper token are told to be broken", async () => {
        for (const action of ["confirm-verification", "confirm-password-reset", "confirm-email-change"]) {
            const page = await browser.open(`#/auth/${action}/broken`);
            await page.getByRole("heading", { name: "This link does not work" }).waitFor();
        }
    });

    test("the redirect of OAuth2 ends in words for both outcomes", async () => {
        const failure = await browser.open("#/auth/oauth2-redirect-failure");
        await failure.getByRole("heading", { name: "The sign-in did not work" }).waitFor();

        const success = await browser.open("#/auth/oauth2-redirect-success");
        await success.getByRole("heading", { name: "You are signed in" }).waitFor();
    });
});
