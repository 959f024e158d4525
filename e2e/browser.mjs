import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const path = [process.env.CHROMIUM ?? [], KNOWN].flat().find((candidate) => existsSync(candidate));

/** Why specs for a browser are left out, or false: for the option `skip` of tests. */
export const noBrowser = path ? false : "no Chromium is installed (or named by the variable CHROMIUM)";

const QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/**
 * Starts a browser. Its pages are at the dashboard of the server; `complaints` has what went wrong in them: scripts that
 * failed, what the policy of the server refused, and requests that left the server.
 */
export async function openBrowser(server) {
    const browser = await chromium.launch({ executablePath: path, args: QUIET });
    const complaints = [];

    const open = async (hash, { stored = {}, ...options } = {}) => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
        await context.addInitScript((items) => {
            for (const [key, value] of Object.entries(items)) {
                localStorage.setItem(key, value);
            }
        }, stored);
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on("console", (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
        page.on("request", (request) => {
            const url = request.url();
            if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) {
                complaints.push(`left the server: ${url}`);
            }
        });
        await page.goto(`${server.url}/_/${hash}`);
        return page;
    };
    return { open, complaints, close: () => browser.close() };
}

/** What a browser stores for someone who has signed in with this client. */
export function signedIn(pb) {
    return { jarbase_superuser: JSON.stringify({ token: pb.authStore.token, record: pb.authStore.record }) };
}
