package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import java.util.HashSet;
import java.util.Set;

/** What the schema says about where changes show: views change with tables that they name, triggers change others. */
final class SchemaFacts {
    private static final String VIEWS_AND_TRIGGERS =
            "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'trigger')";

    private final SqliteFile file;
    private volatile Facts facts = new Facts(-1, Set.of(), false);

    private record Facts(long epoch, Set<String> views, boolean hasTriggers) {}

    SchemaFacts(SqliteFile file) {
        this.file = file;
    }

    /** Whether a change of these tables shows in their own counters alone. */
    boolean arePlainTables(Set<String> tables) {
        Facts current = facts;
        if (current.epoch() != file.changes().epoch()) {
            current = read();
            facts = current;
        }
        if (current.hasTriggers()) {
            return false;
        }
        for (String table : tables) {
            if (current.views().contains(table)) {
                return false;
            }
        }
        return true;
    }

    private Facts read() {
        long epoch = file.changes().epoch();
        return file.query(VIEWS_AND_TRIGGERS, new Object[0], rows -> {
            Set<String> views = new HashSet<>();
            boolean hasTriggers = false;
            while (rows.next()) {
                boolean isTrigger = rows.text(0).equals("trigger");
                hasTriggers |= isTrigger;
                if (!isTrigger) {
                    views.add(rows.text(1));
                }
            }
            return new Facts(epoch, views, hasTriggers);
        });
    }
}
