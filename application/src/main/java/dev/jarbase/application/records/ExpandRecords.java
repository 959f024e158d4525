package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.Record.Expansion;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Adds related records to records: one query per relation and level for all of them together. A target must satisfy the
 * view rule of its collection; a path that leads nowhere or into a locked collection is left out.
 */
final class ExpandRecords {
    private static final System.Logger LOGGER = System.getLogger(ExpandRecords.class.getName());
    private static final String CONTEXT = "expand";
    private static final int MAX_LEVELS = 6;

    private final Supplier<Catalog> catalog;
    private final RelatedRecords related;

    ExpandRecords(RecordParts parts, Selections selections) {
        this.catalog = parts.core().catalog();
        this.related = new RelatedRecords(parts.core().records(), selections);
    }

    /**
     * Expands records of one collection.
     *
     * @param present makes fetched records ready to be shown
     */
    void expand(List<Record> records, String expand, RequestInfo info, BiConsumer<List<Record>, RequestInfo> present) {
        Run run = new Run(info.withContext(CONTEXT), present);
        for (ExpandPaths path : ExpandPaths.parse(expand).children()) {
            run.expand(records, path, 1);
        }
    }

    private final class Run {
        private final RequestInfo info;
        private final BiConsumer<List<Record>, RequestInfo> present;

        Run(RequestInfo info, BiConsumer<List<Record>, RequestInfo> present) {
            this.info = info;
            this.present = present;
        }

        /** Expands one path; what goes wrong with it concerns no other path. */
        boolean expand(List<Record> records, ExpandPaths path, int level) {
            if (records.isEmpty() || level > MAX_LEVELS) {
                return true;
            }
            try {
                return expandOne(records, path, level);
            } catch (RuntimeException failure) {
                LOGGER.log(System.Logger.Level.WARNING, () -> "expanding failed path=" + path.name(), failure);
                return false;
            }
        }

        private boolean expandOne(List<Record> records, ExpandPaths path, int level) {
            Collection from = records.getFirst().collection();
            Optional<ExpandRelation> relation = ExpandRelation.of(catalog.get(), from, path.name());
            if (relation.isEmpty() || isLocked(relation.get().target())) {
                return false;
            }
            RelatedRecords.Found found = related.find(records, relation.get(), info);
            present.accept(found.all(), info);
            if (!expandChildren(found.all(), path, level)) {
                return false;
            }
            for (Record record : records) {
                assign(record, path.name(), relation.get(), found.of(record));
            }
            return true;
        }

        private boolean isLocked(Collection target) {
            return target.rules().view() instanceof AccessRule.Locked
                    && !info.actor().isPrivileged();
        }

        /** Whether there is nothing below, or some of it was expanded. */
        private boolean expandChildren(List<Record> records, ExpandPaths path, int level) {
            boolean any = path.children().isEmpty();
            for (ExpandPaths child : path.children()) {
                any |= expand(records, child, level + 1);
            }
            return any;
        }

        private static void assign(Record record, String name, ExpandRelation relation, List<Record> targets) {
            Map<String, Expansion> expansions = new LinkedHashMap<>(record.expand());
            if (!targets.isEmpty()) {
                expansions.put(
                        name,
                        relation.isMultiple() ? new Expansion.Many(targets) : new Expansion.One(targets.getFirst()));
            }
            record.setExpand(expansions);
        }
    }
}
