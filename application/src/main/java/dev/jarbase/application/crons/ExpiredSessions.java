package dev.jarbase.application.crons;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.DateTimes;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Half-done sign-ins that can no longer be completed. */
final class ExpiredSessions {
    private final Core core;
    private final RemoveRecord remove;
    private final String sessions;
    private final ToLongFunction<AuthOptions> seconds;

    /**
     * @param sessions name of the collection of the sessions
     * @param seconds how long the sessions of a collection of accounts are valid
     */
    ExpiredSessions(Core core, RemoveRecord remove, String sessions, ToLongFunction<AuthOptions> seconds) {
        this.core = core;
        this.remove = remove;
        this.sessions = sessions;
        this.seconds = seconds;
    }

    /** Removes them, also where such sign-ins are switched off by now. */
    void remove() {
        Optional<Collection> collection = core.catalog().get().byName(sessions);
        if (collection.isEmpty()) {
            return;
        }
        for (Collection accounts : core.catalog().get().authCollections()) {
            Criteria expired = expired(collection.get(), accounts);
            for (Record session : core.records().list(expired, Integer.MAX_VALUE)) {
                remove.remove(session);
            }
        }
    }

    private Criteria expired(Collection collection, Collection accounts) {
        long valid = seconds.applyAsLong(accounts.auth().orElseThrow());
        String oldest = DateTimes.format(core.clock().instant().minusSeconds(valid));
        Predicate where = new Predicate.And(List.of(
                comparison("collectionRef", Operator.EQUAL, accounts.id()),
                comparison("created", Operator.LESS, oldest)));
        return new Criteria(collection, new Criteria.Scope.All(), new Selection(List.of(), where, List.of()));
    }

    private static Predicate comparison(String field, Operator operator, String value) {
        return new Predicate.Comparison(
                new Operand.Column(0, field), operator, new Operand.Text(value), Predicate.Quantifier.SOME, 0);
    }
}
