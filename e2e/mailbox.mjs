import { createServer } from "node:net";

const PATIENCE = 20_000;

/** An SMTP server (RFC 5321) that keeps what it gets; `next` waits for the next mail to an address. */
export async function openMailbox() {
    const mails = [];
    const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

    const next = async (address) => {
        const deadline = Date.now() + PATIENCE;
        while (Date.now() < deadline) {
            const at = mails.findIndex((mail) => mail.to.includes(address));
            if (at >= 0) {
                return mails.splice(at, 1)[0];
            }
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        throw new Error(`no mail came to ${address}`);
    };
    return { port: server.address().port, next, close: () => server.close() };
}

function converse(socket, keep) {
    let rest = "";
    let to = [];
    let lines = null;
    const say = (text) => socket.write(`${text}\r\n`);

    const command = (line) => {
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === "DATA") {
            lines = [];
            say("354 go on");
        } else if (verb === "QUIT") {
            say("221 bye");
            socket.end();
        } else {
            if (verb === "MAIL") {
                to = [];
            } else if (verb === "RCPT") {
                to.push(line.replace(/^.*<(.*)>.*$/, "$1"));
            }
            say("250 fine");
        }
    };
    const content = (line) => {
        if (line === ".") {
            keep({ to, text: decode(lines.join("\r\n")) });
            lines = null;
            say("250 kept");
        } else {
            lines.push(line.startsWith(".") ? line.slice(1) : line);
        }
    };
    socket.setEncoding("latin1");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
        const all = (rest + chunk).split("\r\n");
        rest = all.pop();
        for (const line of all) {
            if (lines === null) {
                command(line);
            } else {
                content(line);
            }
        }
    });
    say("220 mailbox");
}

/** Makes one text of all parts of a mail (RFC 2045), whatever they are encoded with. */
function decode(source) {
    const end = source.indexOf("\r\n\r\n");
    const head = source.slice(0, end).replace(/\r\n[ \t]+/g, " ");
    const body = source.slice(end + 4);
    const boundary = /boundary="?([^";\s]+)/i.exec(head);
    if (boundary) {
        return body.split(`--${boundary[1]}`).slice(1, -1).map((part) => decode(part.trimStart())).join("\n");
    }
    const encoding = /content-transfer-encoding:\s*(\S+)/i.exec(head)?.[1].toLowerCase();
    const bytes = encoding === "base64" ? Buffer.from(body, "base64") : Buffer.from(plain(body, encoding), "latin1");
    return bytes.toString("utf8");
}

function plain(body, encoding) {
    return encoding === "quoted-printable"
        ? body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
        : body;
}
