package dev.jarbase.application.files;

import dev.jarbase.application.hooks.FileDownloadRequestEvent;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.file.ThumbSize;
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
    private final Thumbs thumbs;
    private final Hook<FileDownloadRequestEvent> hook;

    /**
     * Which file is wanted.
     *
     * @param thumb the size of the thumb that is wanted of it; empty for the file itself
     */
    public record Wanted(Collection collection, String recordId, String name, String thumb) {}

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
        this.thumbs = new Thumbs(parts.blobs(), parts.scaler(), parts.clock());
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
        BlobFolder folder = owner.blobFolder().orElseThrow(Fault::notFound);
        Choice choice = choice(wanted, field, folder);
        FileDownloadRequestEvent event =
                new FileDownloadRequestEvent(record, field, choice.key(), choice.name(), choice.problem(), info);
        try {
            hook.trigger(event, () -> send(event, choice, sending));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** What is sent unless a hook wants something else. */
    private record Choice(BlobKey key, String name, Optional<StoredFile> thumb, Optional<ThumbException> problem) {}

    private Choice choice(Wanted wanted, Field.FileField field, BlobFolder folder) {
        BlobKey key = folder.file(wanted.name()).orElseThrow(Fault::notFound);
        if (wanted.thumb().isEmpty()) {
            return new Choice(key, wanted.name(), Optional.empty(), Optional.empty());
        }
        try {
            StoredFile thumb = thumb(wanted, field, folder, key);
            String name = wanted.thumb() + "_" + wanted.name();
            return new Choice(thumb.blob().key(), name, Optional.of(thumb), Optional.empty());
        } catch (ThumbException problem) {
            return new Choice(key, wanted.name(), Optional.empty(), Optional.of(problem));
        }
    }

    private StoredFile thumb(Wanted wanted, Field.FileField field, BlobFolder folder, BlobKey key) {
        String text = wanted.thumb();
        boolean allowed = text.equals(ThumbSize.DEFAULT)
                || field.thumbs().map(sizes -> sizes.contains(text)).orElse(false);
        ThumbSize size = ThumbSize.parse(text)
                .filter(parsed -> allowed)
                .orElseThrow(() -> ThumbException.unsuitable("the field has no thumbs of that size"));
        Blob original = blobs.find(key).orElseThrow(Fault::notFound);
        return thumbs.thumb(original, folder, wanted.name(), size);
    }

    private void send(FileDownloadRequestEvent event, Choice choice, Sending sending) {
        boolean isProtected = event.field().isProtected();
        StoredFile thumb = choice.thumb()
                .filter(made -> made.blob().key().equals(event.servedKey()))
                .orElseGet(() -> found(event.servedKey()));
        try {
            sending.send(new ServedFile(thumb.blob(), event.servedName(), isProtected, thumb.content()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StoredFile found(BlobKey key) {
        Blob blob = blobs.find(key).orElseThrow(Fault::notFound);
        return new StoredFile(blob, from -> blobs.open(key, from));
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
