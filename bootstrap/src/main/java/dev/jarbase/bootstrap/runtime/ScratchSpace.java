package dev.jarbase.bootstrap.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a restore that was cut short left in the data directory; nobody needs it once the program starts again. */
final class ScratchSpace {
    private static final String FOLDER = ".pb_temp_to_delete";

    private ScratchSpace() {}

    static void clear(Path dataDirectory) throws IOException {
        Path folder = dataDirectory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(folder)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
    }
}
