package dev.jarbase.adapter.http.web;

import dev.jarbase.domain.file.FileStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder; what links lead to outside of it is missing. Where links lead is remembered for a moment, not
 * what files hold: a file that has changed, or another one in its place, is seen at once.
 */
final class FolderRoot implements WebRoot {
    private final Path folder;
    private final SeenPlaces seen = new SeenPlaces();

    FolderRoot(Path folder) {
        this.folder = folder;
    }

    @Override
    public Entry at(String path) {
        Optional<SeenPlaces.Seen> known = seen.at(path);
        try {
            Path place = known.isPresent() ? known.get().place() : folder.resolve(path);
            BasicFileAttributes state = stateOf(place);
            if (state == null) {
                return new Entry.Missing();
            }
            if (known.isPresent() && known.get().isStill(state)) {
                return known.get().entry();
            }
            Entry entry = look(path, place, state);
            seen.put(path, new SeenPlaces.Seen(place, state, entry, System.nanoTime()));
            return entry;
        } catch (IOException | InvalidPathException missing) {
            return new Entry.Missing();
        }
    }

    /** A missing file is nothing unusual: it costs no exception. */
    private static @Nullable BasicFileAttributes stateOf(Path place) throws IOException {
        return place.getFileSystem().provider().readAttributesIfExists(place, BasicFileAttributes.class);
    }

    private Entry look(String path, Path place, BasicFileAttributes state) throws IOException {
        if (!place.toRealPath().startsWith(folder.toRealPath())) {
            return new Entry.Missing();
        }
        if (state.isDirectory()) {
            return new Entry.Folder();
        }
        return state.isRegularFile() ? new Entry.File(file(path, place, state)) : new Entry.Missing();
    }

    private static WebFile file(String path, Path place, BasicFileAttributes state) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new WebFile(
                name,
                state.size(),
                Optional.of(state.lastModifiedTime().toInstant()),
                type(name, place),
                "",
                from -> FileStream.open(place, from));
    }

    /** A file that cannot be read is refused when it is sent. */
    private static String type(String name, Path place) {
        try {
            return MediaTypes.of(name, from -> FileStream.open(place, from));
        } catch (IOException unreadable) {
            return MediaTypes.UNKNOWN;
        }
    }
}
