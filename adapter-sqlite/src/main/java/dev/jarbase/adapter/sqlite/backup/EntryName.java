package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file or folder in an archive: segments between slashes that can lead nowhere but down. Valid by
 * construction.
 */
record EntryName(String text) {
    private static final int LONGEST = 4096;
    private static final int DEEPEST = 64;

    EntryName {
        String[] segments = text.split("/", -1);
        boolean valid = segments.length <= DEEPEST && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        for (String segment : segments) {
            valid &= isSafe(segment);
        }
        if (!valid) {
            throw new BackupException("a name that cannot be in an archive: " + shown(text));
        }
    }

    private static boolean isSafe(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        return segment.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\');
    }

    private static String shown(String text) {
        String start = text.substring(0, Math.min(text.length(), 100));
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** The name before the first slash. */
    String top() {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    Path under(Path folder) {
        return folder.resolve(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
