import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";

export const CLIENT = { id: "jarbase-tests", secret: "a secret of tests" };

/**
 * Starts an OpenID Connect provider. `person` holds the claims of who is signed in there; without one it says that
 * access was denied. Codes are good once, for the proof key and the address they were asked with.
 */
export async function startProvider() {
    const provider = { person: undefined, asked: [] };
    const codes = new Map();
    const sessions = new Map();
    const pages = {
        "GET /authorize": (request) => authorize(request, provider, codes),
        "POST /token": (request) => token(request, codes, sessions),
        "GET /userinfo": (request) => userInfo(request, sessions),
    };
    const server = createServer((incoming, outgoing) => void answer(incoming, outgoing, pages));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}`;

    provider.stop = () => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
    };
    provider.config = {
        name: "oidc",
        displayName: "Tests",
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        authURL: `${url}/authorize`,
        tokenURL: `${url}/token`,
        userInfoURL: `${url}/userinfo`,
    };
    return provider;
}

/** Goes to an address as a browser does; returns where the redirects end, with the part behind `#`. */
export async function browse(start) {
    let url = new URL(start);
    for (let hops = 0; hops < 10; hops++) {
        const answer = await fetch(url, { redirect: "manual" });
        await answer.arrayBuffer();
        const location = answer.headers.get("location");
        if (answer.status < 300 || answer.status >= 400 || !location) {
            return url;
        }
        url = new URL(location, url);
    }
    throw new Error(`too many redirects, last to ${url}`);
}

async function answer(incoming, outgoing, pages) {
    const url = new URL(incoming.url, "http://127.0.0.1");
    const chunks = [];
    for await (const chunk of incoming) {
        chunks.push(chunk);
    }
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
    const page = pages[`${incoming.method} ${url.pathname}`] ?? (() => ({ status: 404, body: {} }));
    const { status, headers, body } = page({ query: url.searchParams, form, headers: incoming.headers });
    outgoing.writeHead(status, { "Content-Type": "application/json", ...headers });
    outgoing.end(JSON.stringify(body ?? {}));
}

function authorize({ query }, provider, codes) {
    const asked = Object.fromEntries(query);
    provider.asked.push(asked);
    if (asked.client_id !== CLIENT.id || asked.response_type !== "code" || !asked.redirect_uri) {
        return { status: 400, body: { error: "invalid_request" } };
    }
    const back = new URL(asked.redirect_uri);
    back.searchParams.set("state", asked.state);
    if (provider.person) {
        const code = randomUUID();
        codes.set(code, { asked, person: provider.person });
        back.searchParams.set("code", code);
    } else {
        back.searchParams.set("error", "access_denied");
    }
    return { status: 302, headers: { Location: back.href } };
}

function token({ form, headers }, codes, sessions) {
    const given = codes.get(form.get("code"));
    codes.delete(form.get("code"));
    if (!isClient(form, headers)) {
        return { status: 401, body: { error: "invalid_client" } };
    }
    const isGood =
        given &&
        form.get("grant_type") === "authorization_code" &&
        form.get("redirect_uri") === given.asked.redirect_uri &&
        given.asked.code_challenge_method === "S256" &&
        challengeOf(form.get("code_verifier") ?? "") === given.asked.code_challenge;
    if (!isGood) {
        return { status: 400, body: { error: "invalid_grant" } };
    }
    const access = randomUUID();
    sessions.set(access, given.person);
    return { status: 200, body: { access_token: access, token_type: "Bearer", expires_in: 60 } };
}

/** Clients tell who they are in the head or in the form. */
function isClient(form, { authorization = "" }) {
    const basic = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString("utf8").split(":");
    const [id, secret] = authorization ? basic.map(decoded) : [form.get("client_id"), form.get("client_secret")];
    return id === CLIENT.id && secret === CLIENT.secret;
}

function decoded(text) {
    return decodeURIComponent(text.replaceAll("+", " "));
}

function userInfo({ headers }, sessions) {
    const person = sessions.get((headers.authorization ?? "").replace(/^Bearer /, ""));
    return person ? { status: 200, body: person } : { status: 401, body: { error: "invalid_token" } };
}

export function challengeOf(verifier) {
    return createHash("sha256").update(verifier).digest("base64url");
}
