import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { startServer } from "../server.mjs";

describe("overview of collections in the dashboard", { skip: noBrowser }, () => {
    let server;
    let browser;
    let admin;

    before(async () => {
        server = await startServer();
        browser = await openBrowser(server);
        admin = await superuserOf(server);
        const { id } = await admin.collections.getOne("users");
        const author = { name: "author", type: "relation", collectionId: id, maxSelect: 1 };
        await admin.collections.create({
            name: "posts",
            type: "base",
            listRule: "",
            viewRule: "author = @request.auth.id",
            fields: [author],
        });
    });

    after(async () => {
        await browser?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    const open = (hash) => browser.open(hash, { stored: signedIn(admin) });

    test("rules are told apart: anyone, an expression, superusers only", async () => {
        const page = await open("#/");

        const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "posts" }) });
        assert.match(await row.getByRole("cell").nth(2).innerText(), /Anyone/);
        assert.match(await row.getByRole("cell").nth(3).innerText(), /Rule/);
        assert.match(await row.getByRole("cell").nth(4).textContent(), /Superusers/);
    });

    test("system collections are shown when asked for", async () => {
        const page = await open("#/collections");
        const table = page.getByRole("region", { name: "Collections" });

        await table.getByRole("link", { name: "users" }).waitFor();
        assert.equal(await table.getByRole("link", { name: "_otps" }).count(), 0);
        await page.getByText("System collections").click();
        await table.getByRole("link", { name: "_otps" }).waitFor();
    });

    test("the diagram is moved and zoomed by keys, and leads to the collections", async () => {
        const page = await open("#/collections");

        await page.getByRole("tab", { name: "Diagram" }).click();
        const diagram = page.getByRole("group", { name: "Diagram of collections and relations" });
        const place = () => diagram.locator("svg > g").first().getAttribute("transform");
        await diagram.focus();
        const before = await place();
        await page.keyboard.press("ArrowLeft");
        const moved = await place();
        await page.keyboard.press("+");
        const zoomed = await place();
        assert.equal(new Set([before, moved, zoomed]).size, 3);
        assert.equal(await diagram.locator("path.line").count(), 1);

        await page.keyboard.press("0");
        await diagram.getByRole("link", { name: "posts" }).click();
        await page.getByRole("heading", { name: "posts", level: 1 }).waitFor();
    });

    test("the list beside is searched, and keeps what is pinned", async () => {
        const page = await open("#/collections");
        const list = page.getByRole("navigation", { name: "Collections" });

        await list.getByRole("searchbox").fill("POS");
        await list.getByRole("link", { name: "users" }).waitFor({ state: "detached" });
        await list.getByRole("button", { name: "Pin posts" }).click();
        await page.reload();

        await list.getByText("Pinned").waitFor();
        await list.getByRole("button", { name: "Unpin posts" }).waitFor();
    });

    test("everything is reached by its name", async () => {
        const page = await open("#/collections");
        await page.getByRole("heading", { name: "Collections", level: 1 }).waitFor();

        await page.keyboard.press("Control+k");
        await page.getByRole("combobox", { name: "Jump to" }).waitFor();
        await page.keyboard.type("scheduled");
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "Scheduled jobs", level: 1 }).waitFor();

        await page.keyboard.press("Control+k");
        await page.keyboard.type("users jane");
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "users", level: 1 }).waitFor();
        assert.match(page.url(), /search=jane$/);
    });
});
