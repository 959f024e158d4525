import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = process.env.SERVER_COMMAND ?? fileURLToPath(new URL("../jarbase", import.meta.url));
const START_TIMEOUT = 120_000;
const STOP_TIMEOUT = 10_000;

export const SUPERUSER = { email: "root@example.com", password: "correct horse battery" };

/** Starts a server with one superuser, or none, in a new directory; `stop` ends it and removes the directory. */
export async function startServer({ withSuperuser = true } = {}) {
    const root = await mkdtemp(join(tmpdir(), "jarbase-e2e-"));
    const dir = join(root, "pb_data");
    const said = withSuperuser ? createSuperuser(dir) : "";
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const process = spawn(COMMAND, ["serve", "--dir", dir, "--http", `127.0.0.1:${port}`], { cwd: root });
    const output = [];
    process.stdout.on("data", (chunk) => output.push(chunk));
    process.stderr.on("data", (chunk) => output.push(chunk));
    const ended = new Promise((resolve) => process.once("exit", resolve));

    const stop = async () => {
        process.kill("SIGTERM");
        const timer = setTimeout(() => process.kill("SIGKILL"), STOP_TIMEOUT);
        const code = await ended;
        clearTimeout(timer);
        await rm(root, { recursive: true, force: true });
        return code;
    };
    try {
        await untilHealthy(url, process);
    } catch (error) {
        await stop();
        throw new Error(`${error.message}\n${Buffer.concat(output)}`, { cause: error });
    }
    return { url, said, stop, output: () => Buffer.concat(output).toString() };
}

function createSuperuser(dir) {
    const { email, password } = SUPERUSER;
    const run = spawnSync(COMMAND, ["superuser", "upsert", email, password, "--dir", dir], { encoding: "utf8" });
    if (run.error || run.status !== 0) {
        throw run.error ?? new Error(`superuser upsert ended with ${run.status}: ${run.stdout}${run.stderr}`);
    }
    return run.stdout;
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

async function untilHealthy(url, process) {
    const deadline = Date.now() + START_TIMEOUT;
    while (Date.now() < deadline) {
        if (process.exitCode !== null) {
            throw new Error(`the server ended with ${process.exitCode}`);
        }
        const answer = await fetch(`${url}/api/health`).catch(() => undefined);
        if (answer?.ok) {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the server is not up in time");
}
