import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { startServer, SUPERUSER } from "../server.mjs";

describe("operations in the dashboard", { skip: noBrowser }, () => {
    let server;
    let browser;
    let admin;

    before(async () => {
        server = await startServer();
        browser = await openBrowser(server);
        admin = await superuserOf(server);
    });

    after(async () => {
        await browser?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    const open = (hash) => browser.open(hash, { stored: signedIn(admin) });

    test("a backup is made, downloaded and deleted", async () => {
        const page = await open("#/settings/backups");

        await page.getByRole("button", { name: "New backup" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Name").fill("Not good.zip");
        await dialog.getByRole("button", { name: "Make the backup" }).click();
        await dialog.getByRole("textbox", { name: "Name", description: /./ }).waitFor();
        await dialog.getByLabel("Name").fill("mine.zip");
        await dialog.getByRole("button", { name: "Make the backup" }).click();
        await page.getByRole("cell", { name: "mine.zip", exact: true }).waitFor();

        const saved = page.waitForEvent("download");
        await page.getByRole("button", { name: "Download mine.zip" }).click();
        const content = await readFile(await (await saved).path());
        assert.equal(content.subarray(0, 2).toString(), "PK");

        await page.getByRole("button", { name: "Delete mine.zip" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
        await page.getByRole("heading", { name: "There are no backups yet" }).waitFor();
    });

    test("a schedule of backups is saved", async () => {
        const page = await open("#/settings/backups");

        await page.getByRole("button", { name: "Every day" }).click();
        await page.getByRole("button", { name: "Save changes" }).click();

        await page.getByText("Changes saved.").waitFor();
        assert.equal((await admin.settings.getAll()).backups.cron, "0 0 * * *");
    });

    test("a store that cannot be reached is told when it is tried", async () => {
        const s3 = { enabled: true, endpoint: "http://127.0.0.1:1", bucket: "b", region: "r", accessKey: "a", secret: "s" };
        await admin.settings.update({ s3: { ...s3, forcePathStyle: true } });
        try {
            const page = await open("#/settings/storage");

            await page.getByRole("button", { name: "Test the connection" }).click();

            assert.match(await page.getByRole("alert").innerText(), /Failed to test the S3 filesystem/);
        } finally {
            await admin.settings.update({ s3: { enabled: false } });
        }
    });

    test("a cron job is run at once", async () => {
        const page = await open("#/settings/crons");

        await page.getByRole("button", { name: "Run __pbOTPCleanup__" }).click();

        await page.getByText("Job __pbOTPCleanup__ started.").waitFor();
    });

    test("the SQL console shows rows, and asks before it changes something", async () => {
        const page = await open("#/settings/sql");
        const query = page.getByLabel("Statement", { exact: true });

        await query.fill("SELECT email, NULL AS missing FROM _superusers");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("cell", { name: SUPERUSER.email }).waitFor();

        await query.fill("DELETE FROM _otps");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("dialog").getByRole("button", { name: "Run" }).click();
        await page.getByText(/0 rows changed/).waitFor();

        await query.fill("SELECT * FROM nowhere");
        await page.keyboard.press("Control+Enter");
        assert.match(await page.getByRole("alert").innerText(), /no such table/);
    });
});
