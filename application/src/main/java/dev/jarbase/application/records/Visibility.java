package dev.jarbase.application.records;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.Record.Presentation;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which values of records the one who asks sees beyond those that everyone may see. */
final class Visibility {
    private static final Presentation EVERYTHING = new Presentation(true, true);

    private final RecordStore store;
    private final Selections selections;

    Visibility(RecordParts parts, Selections selections) {
        this.store = parts.core().records();
        this.selections = selections;
    }

    /** Sets the presentation of records of one collection. */
    void resolve(List<Record> records, RequestInfo info) {
        if (records.isEmpty()) {
            return;
        }
        if (info.actor().isPrivileged()) {
            records.forEach(Visibility::showEverything);
        } else if (records.getFirst().collection().isAuth()) {
            resolveEmails(records, info);
        }
    }

    private static void showEverything(Record record) {
        record.present(EVERYTHING);
        if (!record.visibility().isEmpty()) {
            for (Field field : record.collection().fields()) {
                record.unhide(field.name());
            }
        }
    }

    private void resolveEmails(List<Record> records, RequestInfo info) {
        Collection collection = records.getFirst().collection();
        Map<String, Record> withheld = new HashMap<>();
        for (Record record : records) {
            if (isOwn(record, info)) {
                showEmail(record);
            } else if (!record.bool("emailVisibility")) {
                withheld.put(record.id(), record);
            }
        }
        AccessRule rule = collection.auth().map(AuthOptions::manageRule).orElse(AccessRule.LOCKED);
        if (rule instanceof AccessRule.When when && !withheld.isEmpty()) {
            Scope scope = new Scope.Ids(List.copyOf(withheld.keySet()));
            for (Record managed :
                    store.list(selections.matching(collection, when, info).within(scope), withheld.size())) {
                Optional.ofNullable(withheld.get(managed.id())).ifPresent(Visibility::showEmail);
            }
        }
    }

    private static boolean isOwn(Record record, RequestInfo info) {
        return info.actor()
                .account()
                .filter(own -> own.id().equals(record.id())
                        && own.collection().id().equals(record.collection().id()))
                .isPresent();
    }

    private static void showEmail(Record record) {
        record.present(new Presentation(record.presentation().hiddenFields(), true));
    }
}
