package dev.jarbase.adapter.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files below a folder of the class path, kept in memory once they were asked for; texts may be compressed. */
final class ResourceRoot implements WebRoot {
    private final ClassLoader loader;
    private final String folder;
    private final boolean compressed;
    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    ResourceRoot(ClassLoader loader, String folder, boolean compressed) {
        this.loader = loader;
        this.folder = folder;
        this.compressed = compressed;
    }

    /** Files are what has an extension; any other path is a folder if it has an index. */
    @Override
    public Entry at(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.indexOf('.') > 0) {
            return file(path).<Entry>map(Entry.File::new).orElseGet(Entry.Missing::new);
        }
        boolean hasIndex =
                file(path.isEmpty() ? "index.html" : path + "/index.html").isPresent();
        return hasIndex ? new Entry.Folder() : new Entry.Missing();
    }

    private Optional<WebFile> file(String path) {
        WebFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<WebFile> loaded = load(path);
        loaded.ifPresent(file -> files.put(path, file));
        return loaded;
    }

    private Optional<WebFile> load(String path) {
        try (InputStream resource = loader.getResourceAsStream(folder + "/" + path)) {
            return resource == null ? Optional.empty() : Optional.of(file(path, resource.readAllBytes()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private WebFile file(String path, byte[] content) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String type = MediaTypes.of(name, from -> Compression.from(content, from));
        WebFile file =
                new WebFile(name, content.length, Optional.empty(), type, "", from -> Compression.from(content, from));
        return compressed ? Compression.of(file) : file;
    }
}
