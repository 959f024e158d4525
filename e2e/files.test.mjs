import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { clientOf, refusal, superuserOf } from "./client.mjs";
import { measures, png } from "./images.mjs";
import { startServer } from "./server.mjs";

const COLLECTIONS = [
    {
        id: "papers000000001",
        name: "papers",
        type: "base",
        listRule: "",
        viewRule: "",
        createRule: "",
        updateRule: "",
        deleteRule: "",
        fields: [
            { name: "title", type: "text" },
            { name: "cover", type: "file", maxSelect: 1, mimeTypes: ["image/png"], thumbs: ["20x10", "0x30"] },
            { name: "sheets", type: "file", maxSelect: 3, maxSize: 100_000 },
        ],
    },
    {
        id: "secrets00000001",
        name: "secrets",
        type: "base",
        viewRule: "@request.auth.id != ''",
        fields: [{ name: "sheet", type: "file", maxSelect: 1, protected: true }],
    },
];

let server;
let admin;

const client = () => clientOf(server);

function file(name, content = randomBytes(3000), type = "application/octet-stream") {
    return new File([content], name, { type });
}

async function download(url, options) {
    const answer = await fetch(url, options);
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function contentOf(upload) {
    return Buffer.from(await upload.arrayBuffer());
}

/** Asserts that the files of a record are those that were sent, in that order. */
async function assertStored(pb, record, names, uploads) {
    assert.equal(names.length, uploads.length);
    for (const [at, name] of names.entries()) {
        const { status, bytes } = await download(pb.files.getURL(record, name));
        assert.equal(status, 200);
        assert.deepEqual(bytes, await contentOf(uploads[at]));
    }
}

before(async () => {
    server = await startServer();
    admin = await superuserOf(server);
    await admin.collections.import(COLLECTIONS, false);
    await admin.settings.update({ batch: { enabled: true, maxRequests: 50, timeout: 3 } });
});

after(async () => {
    if (server) {
        assert.equal(await server.stop(), 0, "ends quietly when asked to");
    }
});

test("a file comes back as it was sent, under a name of its own", async () => {
    const pb = client();
    const cover = file("My Photo.PNG", png(40, 20), "text/plain");

    const record = await pb.collection("papers").create({ title: "one", cover });
    const { status, headers, bytes } = await download(pb.files.getURL(record, record.cover));

    assert.match(record.cover, /^my_photo_[a-z0-9]{10}\.png$/i);
    assert.equal(status, 200);
    assert.equal(headers.get("content-type"), "image/png");
    assert.deepEqual(bytes, await contentOf(cover));
});

test("FormData carries files and values side by side", async () => {
    const pb = client();
    const sheets = [file("a.bin"), file("b.bin")];
    const form = new FormData();
    form.set("title", "form");
    sheets.forEach((sheet) => form.append("sheets", sheet));

    const record = await pb.collection("papers").create(form);

    assert.equal(record.title, "form");
    await assertStored(pb, record, record.sheets, sheets);
});

test("files are added before and behind those that are there", async () => {
    const pb = client();
    const [first, middle, last] = [file("first.bin"), file("middle.bin"), file("last.bin")];
    const created = await pb.collection("papers").create({ sheets: [middle] });

    await pb.collection("papers").update(created.id, { "sheets+": [last] });
    const updated = await pb.collection("papers").update(created.id, { "+sheets": first });

    assert.equal(updated.sheets[1], created.sheets[0]);
    await assertStored(pb, updated, updated.sheets, [first, middle, last]);
});

test("files that are named are removed, the others stay", async () => {
    const pb = client();
    const uploads = [file("a.bin"), file("b.bin"), file("c.bin")];
    const created = await pb.collection("papers").create({ sheets: uploads });

    const updated = await pb.collection("papers").update(created.id, { "sheets-": [created.sheets[1]] });

    assert.deepEqual(updated.sheets, [created.sheets[0], created.sheets[2]]);
    await assertStored(pb, updated, updated.sheets, [uploads[0], uploads[2]]);
    assert.equal((await download(pb.files.getURL(created, created.sheets[1]))).status, 404);
});

test("a new file replaces the old one, and nothing removes it", async () => {
    const pb = client();
    const created = await pb.collection("papers").create({ cover: file("old.png", png(8, 8)) });
    const cover = file("new.png", png(9, 9));

    const replaced = await pb.collection("papers").update(created.id, { cover });
    const removed = await pb.collection("papers").update(created.id, { cover: null });

    assert.match(replaced.cover, /^new_/);
    assert.equal(removed.cover, "");
    for (const name of [created.cover, replaced.cover]) {
        assert.equal((await download(pb.files.getURL(created, name))).status, 404);
    }
});

test("files go with their record", async () => {
    const pb = client();
    const record = await pb.collection("papers").create({ sheets: [file("a.bin")] });

    await pb.collection("papers").delete(record.id);

    assert.equal((await download(pb.files.getURL(record, record.sheets[0]))).status, 404);
});

test("files that are too many, too large or of another kind are refused", async () => {
    const papers = client().collection("papers");
    const many = [1, 2, 3, 4].map((number) => file(`${number}.bin`));

    const refusals = {
        sheets: await refusal(papers.create({ sheets: many })),
        large: await refusal(papers.create({ sheets: [file("large.bin", randomBytes(100_001))] })),
        cover: await refusal(papers.create({ cover: file("a.png", "only text", "image/png") })),
    };

    assert.equal(refusals.sheets.response.data.sheets.code, "validation_too_many_files");
    assert.equal(refusals.large.response.data.sheets.code, "validation_file_size_limit");
    assert.equal(refusals.cover.response.data.cover.code, "validation_invalid_mime_type");
});

test("a batch uploads files with its records", async () => {
    const uploads = [file("a.bin"), file("b.bin"), file("c.bin")];
    const kept = await admin.collection("papers").create({ sheets: [uploads[0]] });
    const batch = admin.createBatch();
    batch.collection("papers").create({ title: "batch", sheets: [uploads[1]] });
    batch.collection("papers").update(kept.id, { "sheets+": [uploads[2]] });

    const [created, updated] = (await batch.send()).map((result) => result.body);

    assert.equal(created.title, "batch");
    await assertStored(admin, created, created.sheets, [uploads[1]]);
    await assertStored(admin, updated, updated.sheets, [uploads[0], uploads[2]]);
});

test("thumbs have the size that was asked for, if the field allows it", async () => {
    const pb = client();
    const cover = file("photo.png", png(120, 90));
    const record = await pb.collection("papers").create({ cover });
    const thumb = (size) => download(pb.files.getURL(record, record.cover, { thumb: size }));

    const filled = await thumb("20x10");
    const again = await thumb("20x10");
    const high = await thumb("0x30");
    const byDefault = await thumb("100x100");
    const unknown = await thumb("21x10");

    assert.equal(filled.headers.get("content-type"), "image/png");
    assert.match(filled.headers.get("content-disposition"), /^inline; filename=20x10_photo_/);
    assert.deepEqual(measures(filled.bytes), [20, 10]);
    assert.deepEqual(again.bytes, filled.bytes);
    assert.deepEqual(measures(high.bytes), [40, 30]);
    assert.deepEqual(measures(byDefault.bytes), [100, 100]);
    assert.deepEqual(unknown.bytes, await contentOf(cover));
});

test("a URL can ask to save the file instead of showing it", async () => {
    const pb = client();
    const record = await pb.collection("papers").create({ cover: file("photo.png", png(4, 4)) });
    const disposition = async (options) => {
        const { headers } = await download(pb.files.getURL(record, record.cover, options));
        return headers.get("content-disposition");
    };

    assert.equal(await disposition({}), `inline; filename=${record.cover}`);
    assert.equal(await disposition({ download: false }), `inline; filename=${record.cover}`);
    assert.equal(await disposition({ download: true }), `attachment; filename=${record.cover}`);
});

test("downloads can be continued", async () => {
    const pb = client();
    const sheet = file("long.bin");
    const record = await pb.collection("papers").create({ sheets: [sheet] });
    const url = pb.files.getURL(record, record.sheets[0]);

    const { status, headers, bytes } = await download(url, { headers: { Range: "bytes=2000-" } });

    assert.equal(status, 206);
    assert.equal(headers.get("content-range"), "bytes 2000-2999/3000");
    assert.deepEqual(bytes, (await contentOf(sheet)).subarray(2000));
});

test("protected files need a token of somebody who may view the record", async () => {
    const sheet = file("secret.bin");
    const record = await admin.collection("secrets").create({ sheet });
    const pb = client();
    const account = { email: "ann@example.com", password: "1234567890" };
    await pb.collection("users").create({ ...account, passwordConfirm: account.password });
    await pb.collection("users").authWithPassword(account.email, account.password);
    const token = await pb.files.getToken();
    const get = (options) => download(pb.files.getURL(record, record.sheet, options));

    const allowed = await get({ token });
    const refused = [];
    for (const wrong of [undefined, "", `${token}x`, pb.authStore.token]) {
        refused.push(await get({ token: wrong }));
    }

    assert.equal(allowed.status, 200);
    assert.deepEqual(allowed.bytes, await contentOf(sheet));
    assert.deepEqual(
        refused.map((answer) => answer.status),
        [404, 404, 404, 404],
    );
});

test("guests get no token for files", async () => {
    assert.equal((await refusal(client().files.getToken())).status, 401);
});
