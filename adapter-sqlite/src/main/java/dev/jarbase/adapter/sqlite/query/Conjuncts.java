package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Predicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Conditions that must hold together, cut into groups that have no multiplied row in common.
 *
 * @param parts in their order
 * @param shared the rows to be looked for in one subquery for all parts; empty if there is only one part
 */
record Conjuncts(List<Predicate> parts, BitSet shared) {

    /** Groups conditions written where some rows are at hand. */
    static List<Conjuncts> of(List<Predicate> parts, JoinGraph graph, BitSet atHand) {
        List<Group> groups = new ArrayList<>(parts.size());
        for (Predicate part : parts) {
            Group group = new Group(part, graph, atHand);
            groups.stream().filter(group::touches).forEach(group::absorb);
            groups.removeIf(group::touches);
            groups.add(group);
        }
        List<Conjuncts> result = new ArrayList<>(groups.size());
        for (Group group : groups) {
            result.add(new Conjuncts(group.parts, group.shared(graph, atHand)));
        }
        return result;
    }

    private static final class Group {
        private final List<Predicate> parts = new ArrayList<>();
        private final BitSet missing;
        private final BitSet tops = new BitSet();
        private final BitSet sharedTops = new BitSet();

        Group(Predicate part, JoinGraph graph, BitSet atHand) {
            parts.add(part);
            missing = PredicateRows.missing(part, graph, atHand);
            missing.stream().forEach(row -> tops.set(graph.firstMultiplying(row, atHand)));
            tops.clear(0);
        }

        boolean touches(Group other) {
            return tops.intersects(other.tops);
        }

        /** Takes the parts of an earlier group, before its own. */
        void absorb(Group earlier) {
            parts.addAll(parts.size() - 1, earlier.parts);
            BitSet common = (BitSet) tops.clone();
            common.and(earlier.tops);
            sharedTops.or(common);
            sharedTops.or(earlier.sharedTops);
            tops.or(earlier.tops);
            missing.or(earlier.missing);
        }

        BitSet shared(JoinGraph graph, BitSet atHand) {
            BitSet shared = new BitSet();
            if (sharedTops.isEmpty()) {
                return shared;
            }
            BitSet hands = (BitSet) atHand.clone();
            hands.or(sharedTops);
            missing.stream()
                    .filter(row -> sharedTops.get(row) || graph.firstMultiplying(row, hands) == 0)
                    .forEach(shared::set);
            return shared;
        }
    }
}
