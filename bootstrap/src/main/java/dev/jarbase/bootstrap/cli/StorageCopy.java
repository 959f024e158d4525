package dev.jarbase.bootstrap.cli;

import dev.jarbase.application.storage.CopyStorage;
import dev.jarbase.application.storage.CopyStorage.Progress;
import dev.jarbase.application.storage.CurrentStores;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import java.util.List;
import java.util.Locale;

/** The command {@code storage copy}. */
record StorageCopy(String from, String to) {
    private static final List<String> PLACES = List.of("local", "s3", "gcs");
    private static final int FILES_PER_LINE = 100;
    private static final double MEBIBYTE = 1024 * 1024;

    /** Reads the flags before anything is opened. @throws CommandException if they do not fit */
    static StorageCopy of(Invocation invocation) {
        StorageCopy command = new StorageCopy(place(invocation, Flag.FROM), place(invocation, Flag.TO));
        if (command.from().equals(command.to())) {
            throw new CommandException("--from and --to name the same place");
        }
        return command;
    }

    private static String place(Invocation invocation, Flag flag) {
        String word = invocation.flags().getOrDefault(flag, "");
        if (!PLACES.contains(word)) {
            throw new CommandException("--" + flag.word() + " must be one of " + String.join(", ", PLACES));
        }
        return word;
    }

    /** Copies and tells how far it is. @throws CommandException if not all could be copied */
    void run(CurrentStores stores, Terminal terminal) {
        BlobStore source = opened(stores, from);
        BlobStore target = opened(stores, to);
        Progress end;
        try {
            end = new CopyStorage(source, target, progress -> tell(progress, terminal)).run();
        } catch (BlobStoreException failure) {
            throw new CommandException(reason(failure));
        }
        terminal.print(text(end));
        if (end.failed() > 0) {
            end.failures().forEach(terminal::error);
            throw new CommandException(
                    end.failed() + " of " + end.total() + " files could not be copied; run the command again");
        }
    }

    private static BlobStore opened(CurrentStores stores, String place) {
        try {
            return stores.place(place)
                    .orElseThrow(() -> new CommandException(
                            "no bucket is configured for " + place + "; see docs/reference/storage.md"));
        } catch (BlobStoreException failure) {
            throw new CommandException(reason(failure));
        }
    }

    private static String reason(BlobStoreException failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    private static void tell(Progress progress, Terminal terminal) {
        if (progress.total() % FILES_PER_LINE == 0) {
            terminal.print("… " + text(progress));
        }
    }

    private static String text(Progress progress) {
        String size = String.format(Locale.ROOT, "%.1f MiB", progress.bytes() / MEBIBYTE);
        return progress.copied() + " files copied (" + size + "), " + progress.skipped() + " were there already";
    }
}
