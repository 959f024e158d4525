package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.query.SqlCompiler;
import dev.jarbase.adapter.sqlite.query.SqlQuery;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.TextMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Records in the tables and views of one SQLite file. Thread-safe. */
public final class SqliteRecordStore implements RecordStore {
    /** Ids per statement; below SQLite's limit of variables, and few enough for a statement that is used again. */
    private static final int CHUNK = 256;

    private final SqliteFile file;
    private final TablePlans plans = new TablePlans();
    private final Counts counts;
    private final ReferrerMemory referrers;

    public SqliteRecordStore(SqliteFile file) {
        SchemaFacts schema = new SchemaFacts(file);
        this.file = file;
        this.counts = new Counts(file, schema);
        this.referrers = new ReferrerMemory(file, schema);
    }

    @Override
    public Page page(Criteria criteria, PageRequest request) {
        SqlQuery query = SqlCompiler.page(criteria, request.perPage(), request.offset());
        List<Record> items = records(criteria.collection(), query, request.perPage());
        return new Page(request, request.skipTotal() ? -1 : total(criteria, request, items.size()), items);
    }

    /** A page that is not full, and is not beyond the end, tells the total by itself. */
    private long total(Criteria criteria, PageRequest request, int found) {
        if (found < request.perPage() && (found > 0 || request.offset() == 0)) {
            return request.offset() + found;
        }
        return counts.count(SqlCompiler.count(criteria));
    }

    @Override
    public List<Record> list(Criteria criteria, int limit) {
        return records(criteria.collection(), SqlCompiler.page(criteria, limit, 0), limit);
    }

    @Override
    public boolean accepts(Criteria criteria, Record candidate) {
        SqlQuery query = SqlCompiler.accepts(criteria, candidate);
        return file.query(query.sql(), Binds.of(query.binds()), Rows::next);
    }

    @Override
    public Optional<Record> byId(Collection collection, String id) {
        TablePlan plan = plans.of(collection);
        return file.query(plan.byId(), new Object[] {id}, plan::readFirst);
    }

    @Override
    public List<Record> byIds(Collection collection, List<String> ids) {
        TablePlan plan = plans.of(collection);
        List<String> distinct = distinct(ids);
        List<Record> found = new ArrayList<>(distinct.size());
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            Object[] chunk = chunk(distinct, from);
            found.addAll(file.query(plan.byIds(chunk.length), chunk, rows -> plan.readAll(rows, chunk.length)));
        }
        return found;
    }

    @Override
    public int countByIds(Collection collection, List<String> ids) {
        TablePlan plan = plans.of(collection);
        List<String> distinct = distinct(ids);
        int count = 0;
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            Object[] chunk = chunk(distinct, from);
            count += file.query(plan.countByIds(chunk.length), chunk, Counts::read);
        }
        return count;
    }

    @Override
    public List<Record> byText(Collection collection, String field, String value, boolean ignoreCase, int limit) {
        TablePlan plan = plans.of(collection);
        return file.query(plan.byText(field, ignoreCase), new Object[] {value, limit}, rows -> plan.readAll(rows, 1));
    }

    @Override
    public List<Record> byTexts(Collection collection, List<TextMatch> matches) {
        TablePlan plan = plans.of(collection);
        Optional<long[]> candidates = candidates(collection, matches);
        if (candidates.isEmpty()) {
            return file.query(plan.byTexts(matches, 0), binds(matches), rows -> plan.readAll(rows, 1));
        }
        long[] among = candidates.get();
        return among.length == 0
                ? List.of()
                : file.query(
                        plan.byTexts(matches, among.length),
                        binds(among, matches),
                        rows -> plan.readAll(rows, among.length));
    }

    @Override
    public List<Record> referencing(Collection collection, String relationField, String id) {
        TablePlan plan = plans.of(collection);
        return file.query(plan.referencing(relationField, id), new Object[] {id}, rows -> plan.readAll(rows, 16));
    }

    @Override
    public long count(Collection collection) {
        return counts.count(plans.of(collection).count());
    }

    @Override
    public void insert(Record record) {
        TablePlan plan = plans.of(record.collection());
        file.update(record.collection().name(), plan.insert(), plan.values(record));
        noteWritten(record);
    }

    @Override
    public void update(Record record) {
        Optional<TablePlan.Update> update = plans.of(record.collection()).update(record);
        if (update.isPresent()) {
            file.update(
                    record.collection().name(),
                    update.get().sql(),
                    update.get().binds().toArray());
            noteWritten(record);
        }
    }

    @Override
    public void delete(Record record) {
        TablePlan plan = plans.of(record.collection());
        file.update(record.collection().name(), plan.delete(), plan.storedId(record));
    }

    @Override
    public void deleteByTexts(Collection collection, List<TextMatch> matches) {
        TablePlan plan = plans.of(collection);
        Optional<long[]> candidates = candidates(collection, matches);
        if (candidates.isEmpty()) {
            file.update(collection.name(), plan.deleteByTexts(matches, 0), binds(matches));
        } else if (candidates.get().length > 0) {
            long[] among = candidates.get();
            file.update(collection.name(), plan.deleteByTexts(matches, among.length), binds(among, matches));
        }
    }

    private Optional<long[]> candidates(Collection collection, List<TextMatch> matches) {
        return matches.size() == 1 ? referrers.candidates(collection, matches.getFirst()) : Optional.empty();
    }

    private static Object[] binds(List<TextMatch> matches) {
        return binds(new long[0], matches);
    }

    private static Object[] binds(long[] among, List<TextMatch> matches) {
        List<Object> binds = new ArrayList<>();
        if (among.length > 0) {
            Binds.addList(binds, Arrays.stream(among).boxed().toList());
        }
        for (TextMatch match : matches) {
            Binds.addList(binds, match.values());
        }
        return binds.toArray();
    }

    private void noteWritten(Record record) {
        record.noteWritten();
        file.afterRollback(record::forgetWritten);
    }

    private List<Record> records(Collection collection, SqlQuery query, int expected) {
        TablePlan plan = plans.of(collection);
        return file.query(query.sql(), Binds.of(query.binds()), rows -> plan.readAll(rows, expected));
    }

    private static List<String> distinct(List<String> ids) {
        return ids.size() < 2 ? ids : new ArrayList<>(new LinkedHashSet<>(ids));
    }

    private static Object[] chunk(List<String> ids, int from) {
        List<Object> chunk = new ArrayList<>();
        Binds.addList(chunk, ids.subList(from, Math.min(from + CHUNK, ids.size())));
        return chunk.toArray();
    }
}
