package dev.jarbase.bootstrap;

import dev.jarbase.application.App;
import dev.jarbase.application.AppOptions;
import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.application.auth.SignInRequest;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.runtime.Instance;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A whole application on a fresh data directory, with short words for what tests do with it. */
final class Scene implements AutoCloseable {
    static final String PASSWORD = "1234567890";

    private final App app;
    private final Runnable end;

    Scene(Path dir) {
        Instance instance = Wiring.open(Configuration.at(dir));
        app = instance.app();
        end = instance::close;
    }

    /** What is served already. */
    Scene(RunningJarbase running) {
        app = running.app();
        end = running::close;
    }

    /** An application on other ports than those that the wiring makes. */
    Scene(Path dir, UnaryOperator<OtherPorts> change) {
        this(dir, change, AppOptions.ofMemory());
    }

    Scene(Path dir, UnaryOperator<OtherPorts> change, AppOptions options) {
        Instance instance = Wiring.open(Configuration.at(dir));
        end = instance::close;
        app = new App(change.apply(OtherPorts.of(instance.app().ports())).toPorts(), options);
        app.open();
    }

    App app() {
        return app;
    }

    /** A collection that is there. */
    Collection collection(String name) {
        return app.catalog().byName(name).orElseThrow();
    }

    /** Makes a collection that everybody may use, of an id and further fields. */
    Collection collection(String name, Field... fields) {
        return collection(name, CollectionType.BASE, AccessRule.OPEN, fields);
    }

    Collection collection(String name, CollectionType type, AccessRule rule, Field... fields) {
        Collection.Definition blank =
                CollectionDefaults.blank(type, name, app().ports().entropy());
        List<Field> all = new ArrayList<>(blank.fields());
        all.addAll(List.of(fields));
        Collection collection = Collection.of(new Collection.Definition(
                blank.id(),
                name,
                type,
                false,
                all,
                blank.indexes(),
                new AccessRules(rule, rule, rule, rule, rule),
                blank.options(),
                "",
                ""));
        app().unitOfWork()
                .inTransaction(() -> app().ports().data().collections().create(collection));
        app().reloadCatalog();
        return collection(name);
    }

    /** Makes a collection whose records go with the record of the same collection that they refer to. */
    Collection chain(String name, String relation) {
        Collection.Definition blank = CollectionDefaults.blank(
                CollectionType.BASE, name, app().ports().entropy());
        return collection(name, relation(relation, Collection.of(blank), true, false, 1));
    }

    static Field text(String name) {
        return new Field.TextField(base(name), 0, 0, "", "", false);
    }

    static Field requiredText(String name) {
        return new Field.TextField(base(name).withRequired(true), 0, 0, "", "", false);
    }

    static Field relation(String name, Collection target, boolean cascade, boolean required, int max) {
        return new Field.RelationField(base(name).withRequired(required), target.id(), cascade, 0, max);
    }

    private static FieldBase base(String name) {
        return FieldBase.of("f_" + name, name);
    }

    static JsonValue.Obj json(String text) {
        return (JsonValue.Obj) JsonReader.parse(text);
    }

    static RequestInfo as(Actor actor, String body) {
        return as(actor, body, Map.of());
    }

    static RequestInfo as(Actor actor, String body, Map<String, String> headers) {
        return new RequestInfo(
                RequestInfo.DEFAULT,
                "POST",
                Map.of(),
                name -> Optional.ofNullable(headers.get(name)),
                json(body),
                actor);
    }

    static RequestInfo guest(String body) {
        return as(Actor.guest(), body);
    }

    Record create(Collection collection, String body) {
        return app().createRecord().create(collection, "", RequestInfo.SYSTEM.withBody(json(body)));
    }

    boolean exists(Record record) {
        return app().ports()
                .data()
                .records()
                .byId(record.collection(), record.id())
                .isPresent();
    }

    Record stored(Record record) {
        return app().ports()
                .data()
                .records()
                .byId(record.collection(), record.id())
                .orElseThrow();
    }

    Record account(String collection, String email) {
        Record account = Record.fresh(collection(collection))
                .set("email", FieldValue.Text.of(email))
                .set("password", FieldValue.Password.plain(PASSWORD));
        app.saveRecord().save(account);
        return account;
    }

    /** Changes how the accounts of a collection sign in. */
    void change(String collection, UnaryOperator<SignInOptions> change) {
        Collection before = collection(collection);
        AuthOptions after =
                change.apply(SignInOptions.of(before.auth().orElseThrow())).toAuthOptions();
        change(before.definition().withOptions(new CollectionOptions.Auth(after, JsonValue.Obj.EMPTY)));
    }

    void change(Collection.Definition definition) {
        app.collections().save().save(Collection.of(definition));
    }

    /** What belongs to an account in a system collection. */
    List<Record> all(String collection, Record account) {
        return app.ports().data().records().byText(collection(collection), "recordRef", account.id(), false, 100);
    }

    AuthOutcome signIn(String collection, String form) {
        return app.auth().withPassword().authenticate(request(collection, form, Actor.guest()));
    }

    AuthResult signedIn(String collection, String email) {
        return (AuthResult) signIn(collection, credentials(email, PASSWORD));
    }

    static String credentials(String identity, String password) {
        return "{\"identity\":\"" + identity + "\",\"password\":\"" + password + "\"}";
    }

    SignInRequest request(String collection, String form) {
        return request(collection, form, Actor.guest());
    }

    SignInRequest request(String collection, String form, Actor actor) {
        return request(collection, as(actor, form), "127.0.0.1");
    }

    SignInRequest request(String collection, RequestInfo info, String ip) {
        return new SignInRequest(collection(collection), new FormBody(info.body(), false), info, ip);
    }

    /** Waits for what happens in the background. */
    static void await(BooleanSupplier happened) {
        Instant end = Instant.now().plusSeconds(20);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
