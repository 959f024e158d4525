package dev.jarbase.adapter.http.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The files below a folder of the class path, kept in memory once they were asked for; texts may be compressed. */
final class ResourceRoot implements WebRoot {
    private static final Set<String> TEXTS =
            Set.of("html", "htm", "js", "mjs", "css", "svg", "json", "txt", "xml", "map", "webmanifest");
    private static final int WORTH_COMPRESSING = 256;

    private final String folder;
    private final boolean compressed;
    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    ResourceRoot(String folder, boolean compressed) {
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
        try (InputStream resource = ResourceRoot.class.getResourceAsStream("/" + folder + "/" + path)) {
            return resource == null ? Optional.empty() : Optional.of(file(path, resource.readAllBytes()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private WebFile file(String path, byte[] content) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean compress = compressed
                && content.length >= WORTH_COMPRESSING
                && TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
        byte[] served = compress ? gzip(content) : content;
        return new WebFile(name, served.length, Optional.empty(), compress ? "gzip" : "", from -> opened(served, from));
    }

    private static InputStream opened(byte[] content, long from) {
        int start = (int) Math.min(from, content.length);
        return new ByteArrayInputStream(content, start, content.length - start);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
