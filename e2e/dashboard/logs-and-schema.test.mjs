import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { startServer } from "../server.mjs";

describe("logs and the transfer of schemas in the dashboard", { skip: noBrowser }, () => {
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

    async function untilLogged(filter) {
        while ((await admin.logs.getList(1, 1, { filter })).totalItems === 0) {
            await new Promise((resolve) => setTimeout(resolve, 200));
        }
    }

    test("logs are found by a filter and shown whole", { timeout: 60_000 }, async () => {
        await fetch(`${server.url}/api/collections/nothing/records`);
        await untilLogged("data.status = 404");
        const page = await open("#/logs");

        await page.getByRole("searchbox", { name: /Search words/ }).fill("data.status = 404");
        await page.keyboard.press("Enter");
        const row = page.getByRole("row", { name: /collections\/nothing/ }).first();
        await row.focus();
        await page.keyboard.press("Enter");
        const detail = page.getByRole("dialog", { name: "Log" });
        await detail.getByText("/api/collections/nothing/records", { exact: true }).waitFor();
        await page.keyboard.press("Escape");
        await detail.waitFor({ state: "detached" });

        await page.getByRole("searchbox", { name: /Search words/ }).fill("a = = b");
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "The server cannot read this filter" }).waitFor();
    });

    test("what is kept of logs is set", async () => {
        const page = await open("#/logs");

        await page.getByRole("button", { name: "Log settings" }).click();
        await page.getByLabel("Keep for").fill("9");
        await page.getByRole("button", { name: "Save changes" }).click();
        await page.getByText("Changes saved.").waitFor();

        assert.equal((await admin.settings.getAll()).logs.maxDays, 9);
    });

    test("an export leaves out what is not chosen", async () => {
        const page = await open("#/settings/export-collections");

        await page.getByRole("button", { name: "None" }).click();
        await page.getByRole("checkbox", { name: /users/ }).last().check();
        const list = JSON.parse(await page.getByRole("region", { name: "JSON" }).innerText());

        assert.deepEqual(
            list.map((collection) => collection.name),
            ["users"],
        );
    });

    test("an import is reviewed before it changes anything", async () => {
        const page = await open("#/settings/import-collections");
        const fields = [{ name: "a", type: "text" }];

        await page.getByLabel("JSON", { exact: true }).fill(JSON.stringify([{ name: "imported", type: "base", fields }]));
        await page.getByText("imported", { exact: true }).waitFor();
        await assert.rejects(admin.collections.getOne("imported"), { status: 404 });
        await page.getByRole("button", { name: "Import", exact: true }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
        await page.getByText("Collections imported.").waitFor();

        assert.equal((await admin.collections.getOne("imported")).fields.at(-1).name, "a");
    });
});
