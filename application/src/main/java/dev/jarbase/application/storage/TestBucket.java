package dev.jarbase.application.storage;

import dev.jarbase.application.auth.FormBody;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import dev.jarbase.domain.settings.Settings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Tries out for a superuser whether a bucket of the settings can be written, listed and emptied. Thread-safe. */
public final class TestBucket {
    private static final String REFUSAL = "Failed to test the S3 filesystem.";
    private static final Notes NOTES = new Notes("text/plain; charset=utf-8", "");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final CurrentStores stores;
    private final Supplier<Settings> settings;
    private final Entropy entropy;

    public TestBucket(CurrentStores stores, Supplier<Settings> settings, Entropy entropy) {
        this.stores = stores;
        this.settings = settings;
        this.entropy = entropy;
    }

    /**
     * Stores a blob in the bucket that the form names, {@code storage} or {@code backups}, and deletes it again.
     *
     * @throws Fault if that does not work, with what the store says
     */
    public void test(FormBody form, Actor actor) {
        SuperuserOnly.check(actor);
        Settings.S3 bucket = bucket(form.text("filesystem"));
        if (!bucket.enabled()) {
            throw failed("S3 storage filesystem is not enabled", new IllegalStateException("not enabled"));
        }
        BlobFolder folder = new BlobFolder("pb_settings_test_" + entropy.text(5, LETTERS));
        BlobStore store = opened(bucket);
        upload(store, folder);
        delete(store, folder);
    }

    private Settings.S3 bucket(String name) {
        return switch (name) {
            case "" -> throw refused(RuleErrors.required());
            case "storage" -> settings.get().s3();
            case "backups" -> settings.get().backups().s3();
            default -> throw refused(RuleErrors.notAllowed());
        };
    }

    private BlobStore opened(Settings.S3 bucket) {
        try {
            return stores.bucket(bucket);
        } catch (BlobStoreException failure) {
            throw failed("failed to initialize the S3 filesystem: " + reason(failure), failure);
        }
    }

    private static void upload(BlobStore store, BlobFolder folder) {
        try {
            byte[] content = "test".getBytes(StandardCharsets.UTF_8);
            store.put(folder.file("test.txt").orElseThrow(), NOTES, new ByteArrayInputStream(content));
        } catch (BlobStoreException failure) {
            throw failed("failed to upload a test file: " + reason(failure), failure);
        }
    }

    /** By the folder, since deleting files of records needs listing too. */
    private static void delete(BlobStore store, BlobFolder folder) {
        try {
            store.deleteAll(folder);
        } catch (BlobStoreException failure) {
            throw failed("failed to delete a test file: " + reason(failure), failure);
        }
    }

    private static String reason(BlobStoreException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }

    private static Fault refused(FieldErrors error) {
        return Fault.invalid(REFUSAL, FieldErrors.at("filesystem", error));
    }

    /** Superusers may see what the store says: it is theirs. */
    private static Fault failed(String reason, Exception cause) {
        return Fault.invalid(REFUSAL + " Raw error: \n" + reason, cause);
    }
}
