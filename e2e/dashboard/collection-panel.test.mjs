import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { startServer } from "../server.mjs";

describe("the panel of collections in the dashboard", { skip: noBrowser }, () => {
    let server;
    let browser;
    let admin;
    let count = 0;
    let name;

    before(async () => {
        server = await startServer();
        browser = await openBrowser(server);
        admin = await superuserOf(server);
    });

    beforeEach(() => {
        name = `things${++count}`;
    });

    after(async () => {
        await browser?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    const open = (hash) => browser.open(hash, { stored: signedIn(admin) });

    const make = () =>
        admin.collections.create({
            name,
            type: "base",
            fields: [
                { name: "title", type: "text" },
                { name: "tags", type: "select", values: ["a", "b"], maxSelect: 2 },
                { name: "old", type: "url" },
            ],
            indexes: [`CREATE UNIQUE INDEX idx_${name} ON ${name} (title)`],
        });

    async function edit(collection) {
        const page = await open("#/collections");
        await page.getByRole("button", { name: `Edit ${collection}` }).click();
        const panel = page.getByRole("dialog", { name: `Edit ${collection}` });
        await panel.getByRole("tab", { name: "API rules" }).waitFor();
        return { page, panel };
    }

    const namesOf = async (panel) => {
        const inputs = await panel.getByLabel("Name of the field").all();
        return Promise.all(inputs.map((input) => input.inputValue()));
    };

    test("a collection is made with the keyboard alone", async () => {
        const page = await open("#/collections");
        await page.getByRole("main").getByRole("button", { name: "New collection" }).focus();
        await page.keyboard.press("Enter");
        const panel = page.getByRole("dialog", { name: "New collection" });
        await panel.getByRole("textbox", { name: "Name", exact: true }).focus();
        await page.keyboard.type(name);

        await panel.getByRole("button", { name: "Add field" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("menuitem", { name: "Plain text" }).waitFor();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.keyboard.type("amount");
        await panel.getByRole("button", { name: "Move amount" }).focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Control+s");

        await page.waitForURL(new RegExp(`#/collections/${name}$`));
        const { fields } = await admin.collections.getOne(name);
        assert.deepEqual(
            fields.map((field) => `${field.name} ${field.type}`),
            ["id text", "created autodate", "amount number", "updated autodate"],
        );
    });

    test("risky changes are reviewed, and indexes follow names", async () => {
        await make();
        await admin.collection(name).create({ title: "x", tags: ["a", "b"] });
        const { page, panel } = await edit(name);

        await panel.getByLabel("Name of the field").nth(1).fill("headline");
        await panel.getByRole("button", { name: "Options of tags" }).click();
        await panel.getByRole("switch", { name: "Several values" }).uncheck();
        await panel.getByRole("button", { name: "More about old" }).click();
        await page.getByRole("menuitem", { name: "Delete" }).click();
        await panel.getByRole("button", { name: "Save changes" }).click();
        const review = page.getByRole("dialog", { name: "Review the changes" });
        await review.getByText("Field title becomes headline").waitFor();
        await review.getByText("Field tags holds one value from now on").waitFor();
        await review.getByText("Field old is deleted").waitFor();
        await review.getByRole("button", { name: "Save these changes" }).click();
        await panel.waitFor({ state: "detached" });

        const saved = await admin.collections.getOne(name);
        assert.match(saved.indexes[0], /headline/);
        assert.deepEqual(
            saved.fields.map((field) => field.name),
            ["id", "headline", "tags"],
        );
        const record = await admin.collection(name).getFirstListItem("");
        assert.deepEqual([record.headline, record.tags], ["x", "b"]);
    });

    test("a field is dragged to another place, and a deleted one taken back", async () => {
        await make();
        const { page, panel } = await edit(name);

        const from = await panel.getByRole("button", { name: "Move title" }).boundingBox();
        const to = await panel.getByRole("button", { name: "Move tags" }).boundingBox();
        await page.mouse.move(from.x + 5, from.y + 10);
        await page.mouse.down();
        await page.mouse.move(to.x + 5, to.y + 10, { steps: 5 });
        await page.mouse.up();
        await panel.getByRole("button", { name: "More about old" }).click();
        await page.getByRole("menuitem", { name: "Delete" }).click();
        await panel.getByRole("button", { name: "Keep it" }).click();

        assert.deepEqual(await namesOf(panel), ["id", "tags", "title", "old"]);
    });

    test("errors of the server stand at the field and at the rule", async () => {
        await make();
        const { page, panel } = await edit(name);

        await panel.getByLabel("Name of the field").nth(2).fill("expand");
        await panel.getByRole("tab", { name: "API rules" }).click();
        await panel.getByRole("button", { name: "List and search" }).click();
        await page.keyboard.type("nothing = 1");
        await panel.getByRole("button", { name: "Save changes" }).click();
        await page.getByRole("button", { name: "Save these changes" }).click();

        await panel.getByRole("textbox", { name: "List and search", description: /Invalid rule/ }).waitFor();
        await panel.getByRole("tab", { name: /Fields/ }).click();
        await panel.getByLabel("Name of the field").nth(2).and(page.locator("[aria-invalid=true]")).waitFor();
    });

    test("a provider that moves in the list asks for its secret again", async () => {
        const provider = (id) => ({ name: id, clientId: id, clientSecret: id });
        const oauth2 = { enabled: true, providers: [provider("google"), provider("github")] };
        await admin.collections.update("users", { oauth2 });
        const { page, panel } = await edit("users");

        await panel.getByRole("tab", { name: "Sign-in" }).click();
        await panel.getByText("OAuth2 providers").click();
        await panel.getByRole("button", { name: "Google" }).click();
        await page.getByRole("button", { name: "Remove" }).click();
        await page.getByRole("dialog", { name: "Remove this provider?" }).getByRole("button", { name: "Remove" }).click();
        await panel.getByRole("button", { name: "GitHub no secret" }).click();
        await page.getByText("lost its secret on the way").waitFor();
        await page.getByRole("textbox", { name: "Client secret" }).fill("new");
        await page.getByRole("button", { name: "Apply" }).click();
        await panel.getByRole("button", { name: "Save changes" }).click();
        await panel.waitFor({ state: "detached" });

        const saved = await admin.collections.getOne("users");
        assert.deepEqual(
            saved.oauth2.providers.map((found) => found.name),
            ["github"],
        );
    });

    test("a view is tried before it is made", async () => {
        await make();
        await admin.collection(name).create({ title: "x" });
        const page = await open("#/collections");
        await page.getByRole("main").getByRole("button", { name: "New collection" }).click();
        const panel = page.getByRole("dialog");
        await panel.getByLabel("Type").selectOption("view");
        const query = panel.getByLabel("SELECT statement");

        await query.fill(`SELECT * FROM ${name}`);
        await panel.getByRole("button", { name: "Preview" }).click();
        await panel.getByText("wildcard columns").waitFor();
        await query.fill(`SELECT id, title FROM ${name}`);
        await panel.getByRole("button", { name: "Preview" }).click();

        await panel.getByRole("cell", { name: "x", exact: true }).waitFor();
    });

    test("a collection is deleted by who types its name", async () => {
        await make();
        const { page, panel } = await edit(name);

        await panel.getByRole("button", { name: "More about this collection" }).click();
        await page.getByRole("menuitem", { name: "Delete", exact: true }).click();
        const question = page.getByRole("dialog", { name: `Delete the collection ${name}?` });
        assert.ok(await question.getByRole("button", { name: "Delete" }).isDisabled());
        await question.getByRole("textbox").fill(name);
        await page.keyboard.press("Enter");
        await panel.waitFor({ state: "detached" });

        await assert.rejects(admin.collections.getOne(name), { status: 404 });
    });
});
