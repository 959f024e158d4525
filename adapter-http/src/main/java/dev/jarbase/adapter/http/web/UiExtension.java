package dev.jarbase.adapter.http.web;

import java.nio.file.Path;

/**
 * Files that are added to the dashboard. Its {@code main.js} is run by the dashboard; all of them are served below
 * {@code /_/extensions/NAME/} to everybody. Thread-safe.
 */
public final class UiExtension {
    static final String SCRIPT = "main.js";

    private final String name;
    private final WebRoot files;
    private final WebRoot compressed;

    private UiExtension(String name, WebRoot files, WebRoot compressed) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a name of one segment of a path: " + name);
        }
        this.name = name;
        this.files = files;
        this.compressed = compressed;
    }

    /** Serves a folder as it is at the time of each request. @throws IllegalArgumentException if the name has a slash */
    public static UiExtension ofFolder(String name, Path folder) {
        return new UiExtension(name, new FolderRoot(folder), new CompressedRoot(new FolderRoot(folder)));
    }

    /**
     * Serves a folder of the class path.
     *
     * @param folder path without a slash at its ends
     * @throws IllegalArgumentException if the name has a slash
     */
    public static UiExtension ofResources(String name, ClassLoader loader, String folder) {
        return new UiExtension(name, new ResourceRoot(loader, folder, false), new ResourceRoot(loader, folder, true));
    }

    public String name() {
        return name;
    }

    WebRoot files() {
        return files;
    }

    /** The same files, of which texts are compressed. */
    WebRoot compressed() {
        return compressed;
    }
}
