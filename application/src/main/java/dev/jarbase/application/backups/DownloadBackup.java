package dev.jarbase.application.backups;

import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds an archive for whoever has a file token of a superuser, and for nobody else. Thread-safe. */
public final class DownloadBackup {
    private final BlobStore store;
    private final TokenCheck tokens;

    DownloadBackup(BlobStore store, TokenCheck tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * Returns what is known of an archive.
     *
     * @param acceptable whether a superuser may come from where the request comes
     * @throws Fault if the token is not that of a superuser, or there is no such archive
     */
    public Blob find(String name, String token, Predicate<Actor> acceptable) {
        Optional<Record> account = token.isEmpty() ? Optional.empty() : tokens.account(token, TokenType.FILE);
        Actor actor =
                account.<Actor>map(found -> new Actor.Account(found, token)).orElse(Actor.guest());
        if (!actor.isSuperuser() || !acceptable.test(actor)) {
            throw Fault.forbidden("Insufficient permissions to access the resource.");
        }
        return BlobKey.parse(name).flatMap(store::find).orElseThrow(Fault::notFound);
    }

    /** Where the archives are kept. */
    public BlobStore store() {
        return store;
    }
}
