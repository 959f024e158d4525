import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { clientOf, refusal, superuserOf } from "./client.mjs";
import { openLine } from "./line.mjs";
import { startServer, SUPERUSER } from "./server.mjs";

const COLLECTIONS = [
    {
        id: "authors00000001",
        name: "authors",
        type: "base",
        listRule: "",
        viewRule: "",
        createRule: null,
        updateRule: null,
        deleteRule: null,
        fields: [{ name: "name", type: "text", required: true }],
    },
    {
        id: "posts0000000001",
        name: "posts",
        type: "base",
        listRule: "published = true || @request.auth.collectionName = 'users'",
        viewRule: "published = true",
        createRule: "@request.auth.id != ''",
        updateRule: "@request.auth.id != ''",
        deleteRule: null,
        fields: [
            { name: "title", type: "text", required: true, max: 40 },
            { name: "views", type: "number" },
            { name: "published", type: "bool" },
            { name: "author", type: "relation", collectionId: "authors00000001", maxSelect: 1 },
            { name: "tags", type: "json" },
            { name: "created", type: "autodate", onCreate: true },
        ],
        indexes: ["CREATE UNIQUE INDEX idx_posts_title ON posts (title)"],
    },
];

let server;
let admin;

const client = () => clientOf(server);
const signIn = () => superuserOf(server);

const uniqueTitle = ((count) => () => `title ${++count}`)(0);

before(async () => {
    server = await startServer();
    admin = await signIn();
    await admin.collections.import(COLLECTIONS, false);
    await admin.settings.update({ batch: { enabled: true, maxRequests: 50, timeout: 3 } });
});

after(async () => {
    if (server) {
        assert.equal(await server.stop(), 0, "ends quietly when asked to");
    }
});

test("the command line says that it saved the superuser", () => {
    assert.match(server.said, /Successfully saved superuser "root@example\.com"!/);
});

test("health is reported", async () => {
    const { code } = await client().health.check();

    assert.equal(code, 200);
});

test("a superuser signs in and is known as one", async () => {
    const pb = client();

    const { token, record } = await pb
        .collection("_superusers")
        .authWithPassword(SUPERUSER.email, SUPERUSER.password);

    assert.equal(token, pb.authStore.token);
    assert.equal(record.email, SUPERUSER.email);
    assert.ok(pb.authStore.isValid);
    assert.ok(pb.authStore.isSuperuser);
});

test("a wrong password is refused without saying what was wrong", async () => {
    const error = await refusal(client().collection("_superusers").authWithPassword(SUPERUSER.email, "wrong"));

    assert.equal(error.status, 400);
    assert.deepEqual(error.response, { data: {}, message: "Failed to authenticate.", status: 400 });
});

test("authRefresh gives a token that works", async () => {
    const pb = await signIn();

    const { token, record } = await pb.collection("_superusers").authRefresh();

    assert.equal(pb.authStore.token, token);
    assert.equal(record.email, SUPERUSER.email);
    assert.ok((await pb.collections.getList(1, 1)).items.length === 1);
});

test("authRefresh without a token is refused", async () => {
    const error = await refusal(client().collection("_superusers").authRefresh());

    assert.equal(error.status, 401);
});

test("ordinary users register, sign in and see themselves", async () => {
    const pb = client();
    const email = "ann@example.com";
    await pb.collection("users").create({ email, password: "1234567890", passwordConfirm: "1234567890", name: "Ann" });

    const { record } = await pb.collection("users").authWithPassword(email, "1234567890");

    assert.equal(record.name, "Ann");
    assert.equal(pb.authStore.isSuperuser, false);
    assert.equal((await pb.collection("users").getOne(record.id)).email, email);
});

test("imported collections are listed and can be imported again", async () => {
    await admin.collections.import(COLLECTIONS, false);

    const posts = await admin.collections.getOne("posts");

    assert.equal(posts.id, "posts0000000001");
    assert.deepEqual(
        posts.fields.map((field) => field.name),
        ["title", "views", "published", "author", "tags", "created", "id"],
    );
    assert.equal(posts.listRule, COLLECTIONS[1].listRule);
});

test("records are created, viewed, updated and deleted", async () => {
    const pb = await signIn();
    const posts = pb.collection("posts");
    const title = uniqueTitle();

    const created = await posts.create({ title, views: 1, published: true, tags: ["a", { b: null }] });
    const viewed = await posts.getOne(created.id);
    const updated = await posts.update(created.id, { "views+": 41 });
    const deleted = await posts.delete(created.id);

    assert.match(created.id, /^[a-z0-9]{15}$/);
    assert.match(created.created, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(viewed, created);
    assert.deepEqual(viewed.tags, ["a", { b: null }]);
    assert.equal(updated.views, 42);
    assert.equal(deleted, true);
    assert.equal((await refusal(posts.getOne(created.id))).status, 404);
});

test("invalid values are refused field by field", async () => {
    const pb = await signIn();

    const error = await refusal(pb.collection("posts").create({ title: "", author: "missing" }));

    assert.equal(error.status, 400);
    assert.equal(error.response.message, "Failed to create record.");
    assert.deepEqual(error.response.data.title, { code: "validation_required", message: "Cannot be blank." });
    assert.equal(error.response.data.author.code, "validation_missing_rel_records");
});

test("a value that must be unique is refused the second time", async () => {
    const pb = await signIn();
    const title = uniqueTitle();
    await pb.collection("posts").create({ title });

    const error = await refusal(pb.collection("posts").create({ title }));

    assert.equal(error.response.data.title.code, "validation_not_unique");
});

test("rules decide what guests see and do", async () => {
    const posts = client().collection("posts");
    const hidden = await admin.collection("posts").create({ title: uniqueTitle(), published: false });

    assert.equal((await refusal(posts.getOne(hidden.id))).status, 404);
    assert.equal((await posts.getFullList({ filter: `id = "${hidden.id}"` })).length, 0);
    assert.equal((await refusal(posts.create({ title: uniqueTitle() }))).status, 400);
    assert.equal((await refusal(posts.delete(hidden.id))).status, 403);
});

test("pb.filter binds whatever text it is given", async () => {
    const pb = await signIn();
    const titles = [`it's "quoted"`, "back\\slash", "100% && (true)", "ünïcödé 🎉"];
    for (const title of titles) {
        await pb.collection("posts").create({ title });
    }

    for (const title of titles) {
        const found = await pb.collection("posts").getFirstListItem(pb.filter("title = {:title}", { title }));
        assert.equal(found.title, title);
    }
});

test("pb.filter binds numbers, booleans and dates", async () => {
    const pb = await signIn();
    const start = new Date(Date.now() - 60_000);
    const title = uniqueTitle();
    await pb.collection("posts").create({ title, views: 7.5, published: true });

    const filter = pb.filter("title = {:title} && views > {:views} && published = {:yes} && created >= {:start}", {
        title,
        views: 7.25,
        yes: true,
        start,
    });
    const found = await pb.collection("posts").getFullList({ filter });

    assert.deepEqual(
        found.map((post) => post.title),
        [title],
    );
});

test("a filter that cannot be understood is refused", async () => {
    const pb = await signIn();

    const error = await refusal(pb.collection("posts").getList(1, 10, { filter: "title = " }));

    assert.equal(error.status, 400);
    assert.equal(error.isAbort, false);
});

test("pages are sorted, counted and cut to the wanted fields", async () => {
    const pb = await signIn();
    const mark = uniqueTitle();
    for (const views of [3, 1, 2]) {
        await pb.collection("posts").create({ title: `${mark} ${views}`, views });
    }

    const page = await pb.collection("posts").getList(2, 2, {
        filter: pb.filter("title ~ {:mark}", { mark: `${mark} ` }),
        sort: "-views",
        fields: "views",
    });

    assert.deepEqual({ ...page }, { page: 2, perPage: 2, totalItems: 3, totalPages: 2, items: [{ views: 1 }] });
});

test("relations are expanded both ways", async () => {
    const pb = await signIn();
    const author = await pb.collection("authors").create({ name: "Ursula" });
    const post = await pb.collection("posts").create({ title: uniqueTitle(), author: author.id });

    const viewed = await pb.collection("posts").getOne(post.id, { expand: "author" });
    const back = await pb.collection("authors").getOne(author.id, { expand: "posts_via_author" });
    const found = await pb.collection("posts").getFirstListItem('author.name = "Ursula"');

    assert.equal(viewed.expand.author.name, "Ursula");
    assert.deepEqual(
        back.expand.posts_via_author.map((each) => each.id),
        [post.id],
    );
    assert.equal(found.id, post.id);
});

test("getFullList reads page after page", async () => {
    const pb = await signIn();
    const mark = uniqueTitle();
    for (let count = 0; count < 7; count++) {
        await pb.collection("posts").create({ title: `${mark} ${count}` });
    }

    const all = await pb.collection("posts").getFullList({
        batch: 3,
        sort: "title",
        filter: pb.filter("title ~ {:mark}", { mark: `${mark} %` }),
    });

    assert.deepEqual(
        all.map((post) => post.title),
        [0, 1, 2, 3, 4, 5, 6].map((count) => `${mark} ${count}`),
    );
});

test("getFirstListItem says so when there is none", async () => {
    const pb = await signIn();

    const error = await refusal(pb.collection("posts").getFirstListItem('title = "nowhere"'));

    assert.equal(error.status, 404);
});

test("a second request of the same kind cancels the first, and the server goes on", async () => {
    const pb = await signIn();

    const first = refusal(pb.collection("posts").getList(1, 1));
    const second = await pb.collection("posts").getList(1, 2);

    const error = await first;
    assert.equal(error.isAbort, true);
    assert.equal(error.status, 0);
    assert.ok(second.items.length > 0);
});

test("requests with keys of their own run side by side", async () => {
    const pb = await signIn();

    const pages = await Promise.all(
        Array.from({ length: 20 }, () => pb.collection("posts").getList(1, 5, { requestKey: null })),
    );

    assert.ok(pages.every((page) => page.page === 1));
});

test("a batch does all of it", async () => {
    const pb = await signIn();
    const kept = await pb.collection("posts").create({ title: uniqueTitle(), views: 1 });
    const dropped = await pb.collection("posts").create({ title: uniqueTitle() });
    const title = uniqueTitle();
    const upserted = { id: "upserted0000001", title: uniqueTitle() };
    const batch = pb.createBatch();
    batch.collection("posts").create({ title }, { fields: "title" });
    batch.collection("posts").update(kept.id, { views: 2 });
    batch.collection("posts").upsert(upserted);
    batch.collection("posts").delete(dropped.id);

    const results = await batch.send();

    assert.deepEqual(
        results.map((result) => result.status),
        [200, 200, 200, 204],
    );
    assert.deepEqual(results[0].body, { title });
    assert.equal((await pb.collection("posts").getOne(kept.id)).views, 2);
    assert.equal((await pb.collection("posts").getOne(upserted.id)).title, upserted.title);
    assert.equal((await refusal(pb.collection("posts").getOne(dropped.id))).status, 404);
});

test("a batch does nothing when one part fails, and names that part", async () => {
    const pb = await signIn();
    const title = uniqueTitle();
    const batch = pb.createBatch();
    batch.collection("posts").create({ title });
    batch.collection("posts").create({ title: "" });

    const error = await refusal(batch.send());

    assert.equal(error.status, 400);
    assert.equal(error.response.data.requests[1].response.data.title.code, "validation_required");
    assert.equal((await pb.collection("posts").getFullList({ filter: pb.filter("title = {:title}", { title }) })).length, 0);
});

test("an import that asks for it deletes what it does not name", async () => {
    const pb = await signIn();
    await pb.collections.create({ name: "passing", type: "base", fields: [{ name: "note", type: "text" }] });
    const all = await pb.collections.getFullList();

    await pb.collections.import(
        all.filter((collection) => collection.name !== "passing"),
        true,
    );

    assert.equal((await refusal(pb.collections.getOne("passing"))).status, 404);
    assert.equal((await pb.collections.getOne("posts")).name, "posts");
});

test("an import with one bad collection changes nothing", async () => {
    const pb = await signIn();
    const before = (await pb.collections.getFullList()).length;

    const error = await refusal(
        pb.collections.import(
            [
                { name: "good", type: "base", fields: [] },
                { name: "bad name!", type: "base", fields: [] },
            ],
            false,
        ),
    );

    assert.equal(error.status, 400);
    assert.equal((await pb.collections.getFullList()).length, before);
});

test("subscribers are told of what they may see until they unsubscribe", async () => {
    const pb = client();
    const told = [];
    const topic = { filter: "views > 1", fields: "title,views" };
    await pb.collection("posts").subscribe("*", (event) => told.push(event), topic);
    const shown = await admin.collection("posts").create({ title: uniqueTitle(), views: 2, published: true });
    await admin.collection("posts").create({ title: uniqueTitle(), views: 2 });
    await admin.collection("posts").create({ title: uniqueTitle(), views: 1, published: true });
    await admin.collection("posts").update(shown.id, { views: 3 });
    await admin.collection("posts").delete(shown.id);

    await untilTold(told, 3);
    await pb.collection("posts").unsubscribe("*");

    assert.deepEqual(
        told,
        ["create", "update", "delete"].map((action, at) => ({
            action,
            record: { title: shown.title, views: at === 0 ? 2 : 3 },
        })),
    );
    assert.equal(pb.realtime.isConnected, false);
});

test("realtime goes on by itself after the connection was cut", async () => {
    const line = await openLine(server.url);
    const pb = clientOf(line);
    const told = [];
    await pb.collection("posts").subscribe("*", (event) => told.push(event.record.title));
    const before = await admin.collection("posts").create({ title: uniqueTitle(), published: true });
    await untilTold(told, 1);
    const firstId = pb.realtime.clientId;

    line.cut();
    await until(() => pb.realtime.isConnected && pb.realtime.clientId !== firstId);
    const after = await until(async () => {
        const post = await admin.collection("posts").create({ title: uniqueTitle(), published: true });
        await new Promise((resolve) => setTimeout(resolve, 200));
        return told.includes(post.title) && post;
    });

    assert.equal(told[0], before.title);
    assert.equal(told.filter((title) => title === after.title).length, 1);
    await pb.realtime.unsubscribe();
    line.close();
});

/** Waits until something holds, and returns it. */
async function until(holds) {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
        const found = await holds();
        if (found) {
            return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail("it did not happen in time");
}

/** Waits until that many events have come. */
async function untilTold(told, count) {
    const deadline = Date.now() + 10_000;
    while (told.length < count && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal(told.length, count);
}
