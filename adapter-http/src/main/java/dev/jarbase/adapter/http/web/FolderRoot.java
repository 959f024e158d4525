package dev.jarbase.adapter.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The files below a folder; what links lead to outside of it is missing. */
final class FolderRoot implements WebRoot {
    private final Path folder;

    FolderRoot(Path folder) {
        this.folder = folder;
    }

    @Override
    public Entry at(String path) {
        try {
            Path root = folder.toRealPath();
            Path real = folder.resolve(path).toRealPath();
            if (!real.startsWith(root)) {
                return new Entry.Missing();
            }
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new Entry.Folder();
            }
            return attributes.isRegularFile() ? new Entry.File(file(path, real, attributes)) : new Entry.Missing();
        } catch (IOException | InvalidPathException missing) {
            return new Entry.Missing();
        }
    }

    private static WebFile file(String path, Path real, BasicFileAttributes attributes) {
        return new WebFile(
                path.substring(path.lastIndexOf('/') + 1),
                attributes.size(),
                Optional.of(attributes.lastModifiedTime().toInstant()),
                "",
                from -> opened(real, from));
    }

    private static InputStream opened(Path real, long from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(real);
        channel.position(from);
        return Channels.newInputStream(channel);
    }
}
