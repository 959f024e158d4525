import { connect, createServer } from "node:net";

/** Opens a line to a server that can be cut: every connection through it is broken off, new ones are let through. */
export async function openLine(url) {
    const { hostname, port } = new URL(url);
    const sockets = new Set();
    const line = createServer((near) => {
        const far = connect(Number(port), hostname);
        for (const [one, other] of [
            [near, far],
            [far, near],
        ]) {
            sockets.add(one);
            one.on("error", () => other.destroy());
            one.on("close", () => {
                sockets.delete(one);
                other.destroy();
            });
            one.pipe(other);
        }
    });
    await new Promise((resolve) => line.listen(0, "127.0.0.1", resolve));
    const cut = () => sockets.forEach((socket) => socket.destroy());
    return {
        url: `http://127.0.0.1:${line.address().port}`,
        cut,
        close: () => {
            line.close();
            cut();
        },
    };
}
