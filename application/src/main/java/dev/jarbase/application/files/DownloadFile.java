package dev.jarbase.application.files;

import dev.jarbase.application.hooks.FileDownloadRequestEvent;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the file of a record for whoever may have it: everybody who knows its name, or for a protected field who has a
 * token of an account for which the view rule holds. Thread-safe.
 */
public final class DownloadFile {
    private static final String CONTEXT = "protectedFile";

    private final RecordStore records;
    private final BlobStore blobs;
    private final TokenCheck tokens;
    private final ViewRule rule;
    private final ViewFiles views;
    private final Hook<FileDownloadRequestEvent> hook;

    /** Which file is wanted. */
    public record Wanted(Collection collection, String recordId, String name) {}

    /** Sends a file. */
    @FunctionalInterface
    public interface Sending {
        void send(ServedFile file) throws IOException;
    }

    DownloadFile(FileUseCases.Parts parts) {
        this.records = parts.records();
        this.blobs = parts.blobs();
        this.tokens = parts.tokens();
        this.rule = new ViewRule(parts);
        this.views = new ViewFiles(parts);
        this.hook = parts.hooks().fileDownloadRequest();
    }

    /**
     * Sends a file inside of the hook of downloads.
     *
     * @param acceptable whether an account may be used from where the request comes
     * @throws Fault if there is no such file for the caller
     */
    public void download(Wanted wanted, RequestInfo info, Predicate<Actor> acceptable, Sending sending)
            throws IOException {
        Record record = records.byId(wanted.collection(), wanted.recordId()).orElseThrow(Fault::notFound);
        Field.FileField field = field(record, wanted.name());
        if (field.isProtected()) {
            requireView(record, info, acceptable);
        }
        Record owner = record.collection().isView() ? views.owner(record.collection(), field, wanted.name()) : record;
        BlobKey key =
                owner.blobFolder().flatMap(folder -> folder.file(wanted.name())).orElseThrow(Fault::notFound);
        FileDownloadRequestEvent event = new FileDownloadRequestEvent(record, field, key, wanted.name(), info);
        try {
            hook.trigger(event, () -> send(event, sending));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void send(FileDownloadRequestEvent event, Sending sending) {
        Blob blob = blobs.find(event.servedKey()).orElseThrow(Fault::notFound);
        try {
            sending.send(new ServedFile(blob, event.servedName()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Only a name that the record holds now is a file of it. */
    private static Field.FileField field(Record record, String name) {
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.FileField file
                    && !name.isEmpty()
                    && record.texts(file.name()).contains(name)) {
                return file;
            }
        }
        throw Fault.notFound();
    }

    /** The token in the address says who asks; the header does not, since browsers open files without one. */
    private void requireView(Record record, RequestInfo info, Predicate<Actor> acceptable) {
        String token = info.query().getOrDefault("token", "");
        Optional<Record> account = token.isEmpty() ? Optional.empty() : tokens.account(token, TokenType.FILE);
        Actor actor = account.<Actor>map(found -> new Actor.Account(found, token))
                .filter(acceptable)
                .orElse(Actor.guest());
        if (!rule.allows(record, info.withContext(CONTEXT).withActor(actor))) {
            throw Fault.notFound();
        }
    }
}
