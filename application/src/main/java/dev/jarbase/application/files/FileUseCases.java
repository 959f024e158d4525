package dev.jarbase.application.files;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.record.RecordStore;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The use cases of files, wired to each other. */
public record FileUseCases(DownloadFile download, IssueFileToken token) {

    /** What the use cases are made of. */
    public record Parts(
            RecordStore records,
            CollectionStore collections,
            BlobStore blobs,
            ImageScaler scaler,
            InstantSource clock,
            Hooks hooks,
            Supplier<Catalog> catalog,
            TokenCheck tokens,
            TokenIssuer issuer) {}

    public static FileUseCases of(Parts parts) {
        return new FileUseCases(new DownloadFile(parts), new IssueFileToken(parts));
    }
}
