package dev.jarbase.adapter.sqlite;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite's own code for this platform, which the driver would else unpack at each start. */
public final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * Unpacks the library into a folder, to be named by {@code org.sqlite.lib.path} at later starts.
     *
     * @throws IOException if there is none for this platform or the folder cannot be written
     */
    public static void unpackInto(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException("no SQLite library for this platform: " + resource);
            }
            Files.copy(packed, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
