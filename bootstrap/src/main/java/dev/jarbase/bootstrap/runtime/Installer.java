package dev.jarbase.bootstrap.runtime;

import dev.jarbase.application.App;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets the first superuser be made in the dashboard: a passing superuser, whose token stands in a link. */
public final class Installer {
    private static final String EMAIL = "__pbinstaller@example.com";
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int PASSWORD_LENGTH = 30;

    private final App app;

    public Installer(App app) {
        this.app = app;
    }

    /** Returns a token for the one who makes the first superuser; nothing if there is one already. */
    public Optional<String> token() {
        Collection superusers = app.catalog()
                .byName(Collection.SUPERUSERS_NAME)
                .orElseThrow(() -> new IllegalStateException("no collection " + Collection.SUPERUSERS_NAME));
        List<Record> present = app.ports().data().records().byText(superusers, "email", EMAIL, false, 1);
        if (app.ports().data().records().count(superusers) > present.size()) {
            return Optional.empty();
        }
        Record installer = present.isEmpty() ? create(superusers) : present.getFirst();
        return Optional.of(app.auth().tokenIssuer().staticAuth(installer, VALID));
    }

    private Record create(Collection superusers) {
        String password = app.ports().entropy().text(PASSWORD_LENGTH, Entropy.ALPHANUMERIC);
        Record installer = Record.fresh(superusers)
                .set("email", FieldValue.Text.of(EMAIL))
                .set("password", FieldValue.Password.plain(password));
        app.saveRecord().save(installer);
        return installer;
    }
}
