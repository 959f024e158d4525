package dev.jarbase.application.auth;

import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.Optional;

/** Finds the account that the token of a form was made for, and stores what the token allowed. Thread-safe. */
final class ProvenAccount {
    private static final FieldErrors.Single WORTHLESS =
            FieldErrors.of("validation_invalid_token", "Invalid or expired token.");
    private static final FieldErrors.Single ELSEWHERE = FieldErrors.of(
            "validation_token_collection_mismatch", "The provided token is for different auth collection.");

    private final TokenCheck tokens;
    private final RecordStore records;
    private final SaveRecord save;
    private final UnitOfWork work;

    ProvenAccount(AuthUseCases.Parts parts, TokenCheck tokens) {
        this.tokens = tokens;
        this.records = parts.core().records();
        this.save = parts.records().save();
        this.work = parts.core().work();
    }

    /**
     * What became of a token.
     *
     * @param account the account; empty if there is an error
     */
    record Proof(String token, Optional<Record> account, Optional<FieldErrors.Single> error) {
        static Proof refused(String token, FieldErrors.Single error) {
            return new Proof(token, Optional.empty(), Optional.of(error));
        }

        /** The account of a form that was checked. */
        Record require() {
            return account.orElseThrow(() -> new IllegalStateException("the form of a token was not checked"));
        }

        @Override
        public String toString() {
            return "Proof[" + account + "]";
        }
    }

    /** Asks whom a token belongs to. */
    Proof of(String token, TokenType type, Collection collection) {
        if (token.isEmpty()) {
            return Proof.refused(token, RuleErrors.required());
        }
        Optional<Record> account = tokens.account(token, type);
        if (account.isEmpty()) {
            return Proof.refused(token, WORTHLESS);
        }
        boolean isHere = account.get().collection().id().equals(collection.id());
        return isHere ? new Proof(token, account, Optional.empty()) : Proof.refused(token, ELSEWHERE);
    }

    /** Returns a text that a token tells, without asking whether it is true. */
    String claim(String token, String name) {
        return tokens.claim(token, name);
    }

    /** Stores a changed account, unless its tokens lost their worth since it was read: then somebody else was faster. */
    void save(Record account) {
        work.inTransaction(() -> {
            boolean isCurrent = records.byId(account.collection(), account.originalId())
                    .filter(stored -> stored.get("tokenKey").equals(account.original("tokenKey")))
                    .isPresent();
            if (!isCurrent) {
                throw Fault.invalid(
                        "An error occurred while validating the submitted data.", FieldErrors.at("token", WORTHLESS));
            }
            save.save(account);
        });
    }
}
