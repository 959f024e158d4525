import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { noBrowser, openBrowser, signedIn } from "../browser.mjs";
import { superuserOf } from "../client.mjs";
import { openMailbox } from "../mailbox.mjs";
import { startServer } from "../server.mjs";

const PASSWORD = "1234567890";

describe("settings in the dashboard", { skip: noBrowser }, () => {
    let server;
    let mailbox;
    let browser;
    let admin;

    before(async () => {
        server = await startServer();
        mailbox = await openMailbox();
        browser = await openBrowser(server);
        admin = await superuserOf(server);
    });

    after(async () => {
        await browser?.close();
        mailbox?.close();
        await server?.stop();
        assert.deepEqual(browser?.complaints, []);
    });

    const open = (hash, options = {}) => browser.open(hash, { stored: signedIn(admin), ...options });

    test("name and colour of the application are saved with Ctrl+S and shown at once", async () => {
        const page = await open("#/settings");

        await page.getByLabel("Name", { exact: true }).fill("Bakery");
        await page.getByRole("button", { name: "#0b7285" }).click();
        await page.keyboard.press("Control+s");

        await page.getByText("Changes saved.").waitFor();
        await page.getByRole("complementary").getByRole("link", { name: "Bakery" }).waitFor();
        const { meta } = await admin.settings.getAll();
        assert.deepEqual([meta.appName, meta.accentColor], ["Bakery", "#0b7285"]);
        const painted = await page.evaluate(() => document.documentElement.style.getPropertyValue("--accent-solid"));
        assert.equal(painted, "#0b7285");
    });

    test("errors stand at the fields of nested lists", async () => {
        const page = await open("#/settings");

        await page.getByText("Limit requests").click();
        await page.getByRole("button", { name: "Add a rule" }).click();
        await page.getByLabel("What", { exact: true }).last().fill("no label at all!");
        await page.getByRole("button", { name: "Save changes" }).click();

        await page.getByRole("alert").waitFor();
        const field = page.getByLabel("What", { exact: true }).last();
        assert.equal(await field.getAttribute("aria-invalid"), "true");
    });

    test("unsaved changes are not left without a word", async () => {
        const page = await open("#/settings");
        await page.getByLabel("Name", { exact: true }).fill("Unsaved");

        await page.getByRole("link", { name: "Mail" }).click();
        await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
        await page.keyboard.press("Escape");
        assert.match(page.url(), /#\/settings$/);
        assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "Unsaved");

        await page.getByRole("link", { name: "Mail" }).click();
        await page.getByRole("button", { name: "Leave" }).click();
        await page.getByRole("heading", { name: "Mail", level: 1 }).waitFor();
    });

    test("a mail server is set up and tried out", async () => {
        const page = await open("#/settings/mail");

        await page.getByText("Send by an SMTP server").click();
        await page.getByLabel("Host").fill("127.0.0.1");
        await page.getByLabel("Port").fill(String(mailbox.port));
        await page.getByRole("button", { name: "Save changes" }).click();
        await page.getByText("Changes saved.").waitFor();
        await page.getByRole("button", { name: "Send a test e-mail" }).click();
        await page.getByLabel("To", { exact: true }).fill("somebody@example.com");
        await page.getByRole("button", { name: "Send", exact: true }).click();

        await page.getByText("The test e-mail is on its way to somebody@example.com.").waitFor();
        assert.ok(await mailbox.next("somebody@example.com"));
    });

    test("superusers are added, changed and removed", async () => {
        const page = await open("#/settings/superusers");

        await page.getByRole("button", { name: "Add superuser" }).click();
        const dialog = page.getByRole("dialog", { name: "Add superuser" });
        await dialog.getByLabel("E-mail").fill("helper@example.com");
        await dialog.getByLabel("Password", { exact: true }).fill(PASSWORD);
        await dialog.getByLabel("Repeat the password", { exact: true }).fill(PASSWORD);
        await dialog.getByRole("button", { name: "Add superuser" }).click();
        await page.getByRole("cell", { name: "helper@example.com", exact: true }).click();
        const edit = page.getByRole("dialog", { name: "Edit superuser" });
        await edit.getByLabel("E-mail").fill("assistant@example.com");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Actions for assistant@example.com" }).click();
        await page.getByRole("menuitem", { name: "Delete" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();

        await page.getByText("assistant@example.com is no superuser any more.").waitFor();
        assert.equal((await admin.collection("_superusers").getFullList()).length, 1);
    });

    test("who changes the own password stays signed in", async () => {
        const email = "own@example.com";
        await admin.collection("_superusers").create({ email, password: PASSWORD, passwordConfirm: PASSWORD });
        const own = await superuserOf(server);
        await own.collection("_superusers").authWithPassword(email, PASSWORD);
        const page = await browser.open("#/settings/superusers", { stored: signedIn(own) });

        await page.getByRole("cell", { name: `${email} you` }).click();
        await page.getByLabel("New password", { exact: true }).fill("0987654321");
        await page.getByLabel("Repeat the password", { exact: true }).fill("0987654321");
        await page.getByRole("button", { name: "Save changes" }).click();

        await page.getByText("Changes saved.").waitFor();
        await page.getByRole("cell", { name: `${email} you` }).waitFor();
    });

    test("a dialog keeps the focus inside, closes with Esc and gives the focus back", async () => {
        const page = await open("#/settings/superusers");
        const button = page.getByRole("button", { name: "Add superuser" });

        await button.focus();
        await page.keyboard.press("Enter");
        await page.getByRole("dialog").waitFor();
        for (let pressed = 0; pressed < 12; pressed++) {
            await page.keyboard.press("Tab");
            const outside = await page.evaluate(
                () => document.activeElement !== document.body && !document.activeElement.closest("dialog"),
            );
            assert.equal(outside, false);
        }
        await page.keyboard.press("Escape");

        await page.getByRole("dialog").waitFor({ state: "detached" });
        assert.ok(await button.evaluate((element) => element === document.activeElement));
    });

    test("nothing is wider than a screen of 360 pixels", async () => {
        const viewport = { width: 360, height: 740 };
        const headings = {
            "#/collections": "Collections",
            "#/collections/users": "users",
            "#/logs": "Logs",
            "#/settings": "Application",
            "#/settings/mail": "Mail",
            "#/settings/superusers": "Superusers",
            "#/settings/storage": "File storage",
            "#/settings/backups": "Backups",
            "#/settings/export-collections": "Export collections",
            "#/settings/import-collections": "Import collections",
            "#/settings/crons": "Scheduled jobs",
            "#/settings/sql": "SQL console",
        };
        const page = await open("#/collections?tab=diagram", { viewport });
        for (const [hash, name] of Object.entries(headings)) {
            await page.evaluate((wanted) => (location.hash = wanted), hash);
            await page.getByRole("heading", { name, level: 1 }).waitFor();
            await page.waitForLoadState("networkidle");
            await page.getByRole("button", { name: "Open menu" }).waitFor();
            const [page_, main] = await page.evaluate(() => [
                document.documentElement.scrollWidth,
                document.querySelector("main").scrollWidth,
            ]);
            assert.ok(page_ <= 360 && main <= 360, `${hash}: ${page_}, ${main}`);
        }
    });
});
