package dev.jarbase.bootstrap;

import dev.jarbase.application.App;
import dev.jarbase.application.Ports;
import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.application.auth.SignInRequest;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A whole application on a directory of its own, with shorthands for what tests of accounts do. */
final class Backend implements AutoCloseable {
    static final String PASSWORD = "1234567890";

    private final RunningJarbase running;
    private final App app;

    private Backend(RunningJarbase running, App app) {
        this.running = running;
        this.app = app;
    }

    static Backend at(Path folder) {
        RunningJarbase running = Jarbase.at(folder).open();
        return new Backend(running, running.app());
    }

    /** A backend that hashes and sends mails in its own way. */
    static Backend at(Path folder, UnaryOperator<PasswordHasher> passwords, MailSender mails) {
        RunningJarbase running = Jarbase.at(folder).open();
        Ports ports = running.app().ports();
        App app = new App(new Ports(
                ports.records(),
                ports.transactions(),
                ports.collections(),
                ports.settings(),
                ports.blobs(),
                passwords.apply(ports.passwords()),
                ports.tokens(),
                ports.entropy(),
                ports.patterns(),
                ports.excerpts(),
                mails,
                ports.clock(),
                ports.operations()));
        app.open();
        return new Backend(running, app);
    }

    App app() {
        return app;
    }

    Collection collection(String name) {
        return app.catalog().byName(name).orElseThrow();
    }

    Record account(String collection, String email) {
        Record account = Record.fresh(collection(collection))
                .set("email", FieldValue.Text.of(email))
                .set("password", FieldValue.Password.plain(PASSWORD));
        app.saveRecord().save(account);
        return account;
    }

    /** Changes how the accounts of a collection sign in. */
    void change(String collection, UnaryOperator<AuthOptions> change) {
        Collection before = collection(collection);
        AuthOptions after = change.apply(before.auth().orElseThrow());
        app.collections()
                .save()
                .save(Collection.of(
                        before.definition().withOptions(new CollectionOptions.Auth(after, JsonValue.Obj.EMPTY))));
    }

    void change(Collection.Definition definition) {
        app.collections().save().save(Collection.of(definition));
    }

    List<Record> all(String collection, String recordRef) {
        return app.ports().records().byText(collection(collection), "recordRef", recordRef, false, 100);
    }

    AuthOutcome signIn(String collection, String form) {
        return signIn(collection, form, Map.of(), "127.0.0.1");
    }

    AuthOutcome signIn(String collection, String form, Map<String, String> headers, String ip) {
        return app.auth().withPassword().authenticate(request(collection, form, Actor.guest(), headers, ip));
    }

    AuthResult signedIn(String collection, String email) {
        return (AuthResult) signIn(collection, credentials(email, PASSWORD));
    }

    static String credentials(String identity, String password) {
        return "{\"identity\":\"" + identity + "\",\"password\":\"" + password + "\"}";
    }

    SignInRequest request(String collection, String form, Actor actor) {
        return request(collection, form, actor, Map.of(), "127.0.0.1");
    }

    private SignInRequest request(String collection, String form, Actor actor, Map<String, String> headers, String ip) {
        var body = (JsonValue.Obj) JsonReader.parse(form);
        var info = new RequestInfo(
                RequestInfo.DEFAULT, "POST", Map.of(), name -> Optional.ofNullable(headers.get(name)), body, actor);
        return new SignInRequest(collection(collection), new FormBody(body, false), info, ip);
    }

    @Override
    public void close() {
        running.close();
    }
}
