package dev.jarbase.application.records;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.TextGenerator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What saving an account entails: hashed passwords, new token keys, and the end of what the old credentials allowed. */
final class AccountUpkeep {
    private static final System.Logger LOGGER = System.getLogger(AccountUpkeep.class.getName());
    private static final String INSTALLER_EMAIL = "__pbinstaller@example.com";
    private static final int TOKEN_KEY_LENGTH = 50;

    private final RecordStore store;
    private final Supplier<Catalog> catalog;
    private final NewPasswords passwords;
    private final Entropy entropy;
    private final AccountReferences references;
    private final Consumer<Record> removal;

    AccountUpkeep(RecordParts parts, NewPasswords passwords, AccountReferences references, Consumer<Record> removal) {
        this.store = parts.core().records();
        this.catalog = parts.core().catalog();
        this.passwords = passwords;
        this.entropy = parts.core().entropy();
        this.references = references;
        this.removal = removal;
    }

    /** Hashes new passwords and renews the token key of an account whose credentials changed; may be repeated. */
    void prepare(Record record) {
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.PasswordField password) {
                hash(record, password);
            }
        }
        if (!record.collection().isAuth()) {
            return;
        }
        if (record.collection().isSuperusers()) {
            record.set("verified", FieldValue.Bool.TRUE);
        }
        boolean changed = record.isChanged("password") || record.isChanged("email");
        if (!record.isNew() && changed && !record.isChanged("tokenKey")) {
            renewTokenKey(record);
        }
    }

    /** Whether saving a stored account takes more than one write. */
    boolean isFarReaching(Record record) {
        return record.collection().isAuth()
                && (record.isChanged("password") || record.isChanged("tokenKey") || isNewlyVerified(record));
    }

    /** Checks that no other collection has an account of that id. @throws InvalidRecordException if one has */
    void checkId(Record record) {
        for (Collection other : catalog.get().authCollections()) {
            if (!other.id().equals(record.collection().id())
                    && store.byId(other, record.id()).isPresent()) {
                throw new InvalidRecordException(FieldErrors.at(
                        "id", FieldErrors.of("validation_invalid_auth_id", "Invalid or duplicated auth record id.")));
            }
        }
    }

    /** Before a changed account is written: who proves an address ends what others had linked to it. */
    void beforeUpdate(Record record) {
        if (isNewlyVerified(record)
                && !references.of(AccountReferences.EXTERNAL_AUTHS, record).isEmpty()) {
            references.remove(AccountReferences.EXTERNAL_AUTHS, record);
            if (!record.isChanged("tokenKey")) {
                renewTokenKey(record);
            }
        }
    }

    /** After a changed account was written: ends half-done sign-ins and remembered places. */
    void afterUpdate(Record record) {
        if (record.isChanged("tokenKey")) {
            references.remove(AccountReferences.OTPS, record);
        }
        if (record.isChanged("password")) {
            references.remove(AccountReferences.MFAS, record);
            references.remove(AccountReferences.AUTH_ORIGINS, record);
        }
    }

    /** After an account was created: the first real superuser replaces the one that the installer made. */
    void afterCreate(Record record) {
        if (!record.collection().isSuperusers() || record.text("email").equals(INSTALLER_EMAIL)) {
            return;
        }
        try {
            store.byText(record.collection(), "email", INSTALLER_EMAIL, false, 1)
                    .forEach(removal);
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "removing the superuser of the installer failed", failure);
        }
    }

    private static boolean isNewlyVerified(Record record) {
        return !record.isNew() && record.bool("verified") && record.isChanged("verified");
    }

    private void renewTokenKey(Record record) {
        String key = record.collection().field("tokenKey").orElseThrow() instanceof Field.TextField field
                        && !field.autogeneratePattern().isEmpty()
                ? TextGenerator.of(field.autogeneratePattern()).generate(entropy)
                : entropy.text(TOKEN_KEY_LENGTH, Entropy.ALPHANUMERIC);
        record.set("tokenKey", FieldValue.Text.of(key));
    }

    private void hash(Record record, Field.PasswordField field) {
        if (!(record.get(field.name()) instanceof FieldValue.Password password)
                || password.plain().isEmpty()) {
            return;
        }
        try {
            record.set(field.name(), FieldValue.Password.hashed(passwords.hash(password.plain(), field)));
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidRecordException(
                    FieldErrors.at(field.name(), FieldErrors.of("validation_invalid_value", "Invalid value.")));
        }
    }
}
