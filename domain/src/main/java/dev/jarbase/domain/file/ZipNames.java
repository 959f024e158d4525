package dev.jarbase.domain.file;

import java.util.ArrayList;
import java.util.List;

/** The names of the first entries of a ZIP archive. */
final class ZipNames {
    private static final String ENTRY = "PK\u0003\u0004";
    private static final int LENGTH_OFFSET = 26;
    private static final int NAME_OFFSET = 30;
    private static final int MAX_ENTRIES = 100;

    private ZipNames() {}

    static List<String> of(Head head) {
        List<String> names = new ArrayList<>();
        int at = head.text().indexOf(ENTRY);
        while (at >= 0 && names.size() < MAX_ENTRIES) {
            int start = at + NAME_OFFSET;
            int length = head.at(at + LENGTH_OFFSET) | head.at(at + LENGTH_OFFSET + 1) << 8;
            if (length == 0 || start + length > head.size()) {
                return names;
            }
            names.add(head.text().substring(start, start + length));
            at = head.text().indexOf(ENTRY, start);
        }
        return names;
    }
}
