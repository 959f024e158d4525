package dev.jarbase.bootstrap.runtime;

import dev.jarbase.application.App;
import dev.jarbase.application.crons.CronTicker;
import dev.jarbase.application.hooks.Model;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** An application on the data as they are now, and what works for it. Used by one thread at a time, but for its application. */
final class Generation {
    private static final System.Logger LOG = System.getLogger(Generation.class.getName());

    private final App app;
    private final ChangeNotices notices;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Generation(Instance.Opened opened, ChangeNotices notices) {
        this.app = opened.app();
        this.notices = notices;
        open.push(opened.database());
    }

    /** Lets an application read its data. @throws StoreException if it cannot; then nothing stays open */
    static Generation open(Path dataDirectory, Instance.Opened opened) {
        try {
            ChangeNotices notices =
                    ChangeNotices.open(dataDirectory, opened.app().ports().entropy());
            Generation generation = new Generation(opened, notices);
            generation.tellOthers();
            generation.tellOfAccounts();
            opened.app().open();
            return generation;
        } catch (IOException failure) {
            close(opened.database());
            throw new StoreException("opening " + dataDirectory, failure);
        } catch (RuntimeException | Error failure) {
            close(opened.database());
            throw failure;
        }
    }

    App app() {
        return app;
    }

    /** Begins to log, to take over what other processes change, and to repeat jobs. */
    void serve() throws IOException {
        open.push(app.logs().newWriter().get());
        open.push(notices.listen(this::takeOver));
        open.push(CronTicker.start(app.crons().jobs(), app.ports().clock()));
    }

    private void tellOthers() {
        app.hooks().models().afterUpdateSuccess().bind("notice-settings", 999, Set.of("_params"), event -> {
            event.next();
            notices.tell("settings");
        });
        var collections = app.hooks().collections();
        for (var hook : List.of(
                collections.afterCreateSuccess(), collections.afterUpdateSuccess(), collections.afterDeleteSuccess())) {
            hook.bind("notice-collections", 999, Set.of(), event -> {
                event.next();
                notices.tell("collections");
            });
        }
    }

    /** Tells when the tokens of an account lost their worth: others may have clients that it made known. */
    private void tellOfAccounts() {
        var models = app.hooks().models();
        models.afterUpdateSuccess().bindBuiltIn("notice-accounts", 999, Collection::isAuth, event -> {
            event.next();
            if (event.model() instanceof Model.OfRecord(Record record)
                    && record.collection().isAuth()
                    && record.isChanged("tokenKey")) {
                notices.tellSoon("accounts");
            }
        });
        models.afterDeleteSuccess().bindBuiltIn("notice-accounts", 999, Collection::isAuth, event -> {
            event.next();
            if (event.model() instanceof Model.OfRecord(Record record)
                    && record.collection().isAuth()) {
                notices.tellSoon("accounts");
            }
        });
    }

    private void takeOver(String subject) {
        switch (subject) {
            case "settings" -> app.settings().current().reload();
            case "collections" -> {
                app.reloadCatalog();
                app.realtime().accounts().checkAll();
            }
            case "accounts" -> app.realtime().accounts().checkAll();
            default -> LOG.log(System.Logger.Level.DEBUG, () -> "unknown subject of a notice: " + subject);
        }
    }

    /**
     * Ends what works for the application, then the application, its notices and the database.
     *
     * @param restart whether another generation follows
     */
    void close(boolean restart) {
        while (open.size() > 1) {
            close(open.pop());
        }
        close(() -> app.close(restart));
        close(notices);
        if (!open.isEmpty()) {
            close(open.pop());
        }
    }

    static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            // The parts behind this one must still be closed.
            LOG.log(System.Logger.Level.ERROR, () -> "could not close " + part, failure);
        }
    }
}
