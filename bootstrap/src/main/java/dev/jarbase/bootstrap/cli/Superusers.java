package dev.jarbase.bootstrap.cli;

import dev.jarbase.application.App;
import dev.jarbase.application.records.InvalidRecordException;
import dev.jarbase.application.settings.InvalidSettingsException;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Optional;

/** What the command line does with superusers; all checks and hooks of records take part. */
final class Superusers {
    private static final String DIGITS = "1234567890";

    private final App app;

    Superusers(App app) {
        this.app = app;
    }

    void upsert(String email, String password) {
        Record superuser = find(email).orElseGet(() -> fresh(email));
        save(superuser.set("password", FieldValue.Password.plain(password)), "failed to upsert superuser account: ");
    }

    void create(String email, String password) {
        Record superuser = fresh(email).set("password", FieldValue.Password.plain(password));
        save(superuser, "failed to create new superuser account: ");
    }

    void changePassword(String email, String password) {
        Record superuser = existing(email).set("password", FieldValue.Password.plain(password));
        save(superuser, "failed to change superuser \"" + email + "\" password: ");
    }

    /** Deletes a superuser; whether there was one. */
    boolean delete(String email) {
        Optional<Record> superuser = find(email);
        try {
            superuser.ifPresent(app.removeRecord()::remove);
        } catch (Fault fault) {
            throw new CommandException("failed to delete superuser \"" + email + "\": " + fault.message());
        }
        return superuser.isPresent();
    }

    OneTimePassword createOtp(String email) {
        Record superuser = existing(email);
        AuthOptions.Otp options = superuser
                .collection()
                .auth()
                .map(AuthOptions::otp)
                .filter(AuthOptions.Otp::enabled)
                .orElseThrow(() -> new CommandException("OTP auth is not enabled for the _superusers collection"));
        String password = app.ports().entropy().text((int) options.length(), DIGITS);
        Record otp = Record.fresh(collection("_otps"))
                .set("collectionRef", FieldValue.Text.of(superuser.collection().id()))
                .set("recordRef", FieldValue.Text.of(superuser.id()))
                .set("password", FieldValue.Password.plain(password));
        save(otp, "failed to create OTP: ");
        return new OneTimePassword(otp.id(), password, options.duration());
    }

    void restrictTo(List<String> addresses) {
        try {
            app.settings().save().save(app.settings().current().current().withSuperuserIps(addresses));
        } catch (InvalidSettingsException invalid) {
            throw new CommandException(Complaints.of(invalid.errors()));
        }
    }

    private Record existing(String email) {
        return find(email)
                .orElseThrow(() -> new CommandException("superuser with email \"" + email + "\" doesn't exist"));
    }

    private Optional<Record> find(String email) {
        Collection superusers = collection(Collection.SUPERUSERS_NAME);
        return app.ports().data().records().byText(superusers, "email", email, false, 1).stream()
                .findFirst();
    }

    private Record fresh(String email) {
        return Record.fresh(collection(Collection.SUPERUSERS_NAME)).set("email", FieldValue.Text.of(email));
    }

    private void save(Record record, String complaint) {
        try {
            app.saveRecord().save(record);
        } catch (InvalidRecordException invalid) {
            throw new CommandException(complaint + Complaints.of(invalid.errors()));
        } catch (Fault fault) {
            throw new CommandException(complaint + fault.message());
        }
    }

    private Collection collection(String name) {
        return app.catalog().byName(name).orElseThrow(() -> new CommandException("no collection " + name));
    }
}
