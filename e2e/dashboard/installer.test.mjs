import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { startServer, SUPERUSER } from "../server.mjs";

const PASSWORD = "1234567890";
const PATIENCE = 20_000;

/** The server prints it a moment after it has begun to answer. */
async function installerOf(server) {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
        const link = /#\/pbinstall\/[\w.-]+/.exec(server.output());
        if (link) {
            return link[0];
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no link in ${server.output()}`);
}

describe("installer of the dashboard", { skip: noBrowser }, () => {
    let server;
    let browser;

    before(async () => {
        server = await startServer({ withSuperuser: false });
        browser = await openBrowser(server);
    });

    after(async () => {
        await browser?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    async function fill(page, password, repeated) {
        await page.getByLabel("E-mail", { exact: true }).fill("first@example.com");
        await page.getByLabel("Password", { exact: true }).fill(password);
        await page.getByLabel("Repeat the password", { exact: true }).fill(repeated);
        await page.getByRole("button", { name: "Create and sign in" }).click();
    }

    test("says what is wrong with a password, then makes the first superuser and signs them in", async () => {
        const page = await browser.open(await installerOf(server));

        await fill(page, PASSWORD, "other");
        await page.getByText("Values don't match.").waitFor();
        await fill(page, PASSWORD, PASSWORD);

        await page.getByRole("heading", { name: "Collections", level: 1 }).waitFor();
        await page.getByRole("button", { name: "Account: first@example.com" }).waitFor();
    });

    test("tells that its link is used up", async () => {
        const page = await browser.open(await installerOf(server));

        await fill(page, PASSWORD, PASSWORD);

        await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
    });
});

describe("start from a backup", { skip: noBrowser }, () => {
    let folder;
    let server;
    let browser;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), "jarbase-backup-"));
        server = await startServer({ withSuperuser: false });
        browser = await openBrowser(server);
    });

    after(async () => {
        await browser?.close();
        await server?.stop();
        await rm(folder, { recursive: true, force: true });
    });

    /** A backup of another server. */
    async function backup() {
        const other = await startServer();
        try {
            const admin = await superuserOf(other);
            await admin.backups.create("other.zip");
            const url = admin.backups.getDownloadURL(await admin.files.getToken(), "other.zip");
            const file = join(folder, "My backup (1).zip");
            await writeFile(file, Buffer.from(await (await fetch(url)).arrayBuffer()));
            return file;
        } finally {
            await other.stop();
        }
    }

    test("takes over the data and the superusers of the backup", { timeout: 180_000 }, async () => {
        const page = await browser.open(await installerOf(server));

        const chooser = page.waitForEvent("filechooser");
        await page.getByRole("button", { name: "Start from a backup" }).click();
        await (await chooser).setFiles(await backup());
        await page.getByRole("button", { name: "Upload and start" }).click();

        await page.getByRole("heading", { name: "Sign in" }).waitFor({ timeout: 120_000 });
        await superuserOf(server);
        await page.getByLabel("E-mail", { exact: true }).fill(SUPERUSER.email);
        await page.getByLabel("Password", { exact: true }).fill(SUPERUSER.password);
        await page.getByRole("button", { name: "Sign in", exact: true }).click();
        await page.getByRole("heading", { name: "Collections", level: 1 }).waitFor();
    });
});
