package dev.jarbase.application.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of an {@code expand} parameter as a tree of relation names. Immutable once parsed. */
final class ExpandPaths {
    private final String name;
    private final Map<String, ExpandPaths> children = new LinkedHashMap<>();

    private ExpandPaths(String name) {
        this.name = name;
    }

    /** Returns the root of a tree; without children if nothing is to be expanded. */
    static ExpandPaths parse(String expand) {
        ExpandPaths root = new ExpandPaths("");
        for (String path : expand.split(",", -1)) {
            String trimmed = trimDots(path.replace(" ", ""));
            if (!trimmed.isEmpty()) {
                root.add(trimmed.split("\\.", -1));
            }
        }
        return root;
    }

    private static String trimDots(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '.') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '.') {
            end--;
        }
        return path.substring(start, end);
    }

    private void add(String[] names) {
        ExpandPaths node = this;
        for (String next : names) {
            node = node.children.computeIfAbsent(next, ExpandPaths::new);
        }
    }

    /** The relation, as the client named it. */
    String name() {
        return name;
    }

    List<ExpandPaths> children() {
        return new ArrayList<>(children.values());
    }
}
