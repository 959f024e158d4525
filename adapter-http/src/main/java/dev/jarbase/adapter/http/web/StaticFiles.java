package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.routing.PathText;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Serves a tree of files at a route whose pattern ends in the wildcard {@code path}. */
public final class StaticFiles implements Handler {
    private static final String INDEX = "index.html";

    private final WebRoot root;
    private final boolean indexFallback;

    private StaticFiles(WebRoot root, boolean indexFallback) {
        this.root = root;
        this.indexFallback = indexFallback;
    }

    /**
     * Serves a folder, which may appear later.
     *
     * @param indexFallback whether missing files are answered with the root index
     */
    public static StaticFiles ofFolder(Path folder, boolean indexFallback) {
        return new StaticFiles(new FolderRoot(folder), indexFallback);
    }

    /** Serves a folder of the class path. */
    static StaticFiles of(WebRoot root) {
        return new StaticFiles(root, false);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        // peer: a path that leads out of the root is only missing, so it gets the index too
        String path = PathText.clean("/" + exchange.pathValue("path")).substring(1);
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        WebRoot.Entry entry = root.at(name);
        if (entry instanceof WebRoot.Entry.Missing) {
            FileAnswer.send(exchange, fallback(name));
            return;
        }
        Optional<String> canonical = canonical(exchange.target().path(), entry);
        if (canonical.isPresent()) {
            exchange.answer().set(HeaderLine.of("Location", withoutAuthority(canonical.get())));
            exchange.answer().send(301);
            return;
        }
        FileAnswer.send(exchange, entry instanceof WebRoot.Entry.File(WebFile file) ? file : index(name));
    }

    private WebFile index(String folder) {
        String path = folder.isEmpty() ? INDEX : folder + "/" + INDEX;
        return root.at(path) instanceof WebRoot.Entry.File(WebFile index) ? index : fallback(folder);
    }

    private WebFile fallback(String name) {
        if (indexFallback && !name.equals(INDEX) && root.at(INDEX) instanceof WebRoot.Entry.File(WebFile index)) {
            return index;
        }
        throw Fault.notFound("File not found.");
    }

    /** Returns the one path at which an entry is served, if it is another one than that. */
    private static Optional<String> canonical(String urlPath, WebRoot.Entry entry) {
        if (entry instanceof WebRoot.Entry.Folder) {
            return urlPath.endsWith("/") ? Optional.empty() : Optional.of(urlPath + "/");
        }
        if (urlPath.endsWith("/")) {
            String trimmed = urlPath.replaceFirst("/+$", "");
            return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
        }
        return urlPath.endsWith(INDEX)
                ? Optional.of(urlPath.substring(0, urlPath.length() - INDEX.length()))
                : Optional.empty();
    }

    /** A location must not begin with two slashes of any kind, or browsers take what follows for a host. */
    private static String withoutAuthority(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return start > 1 ? "/" + path.substring(start) : path;
    }
}
