package dev.jarbase.domain.field;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of a test; only what the checks of values ask for is answered. */
public final class MemoryRecords implements RecordStore {
    private final List<Record> records = new ArrayList<>();

    @Override
    public Optional<Record> byId(Collection collection, String id) {
        return byIds(collection, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Record> byIds(Collection collection, List<String> ids) {
        return records.stream()
                .filter(record -> record.collection().id().equals(collection.id()) && ids.contains(record.id()))
                .toList();
    }

    @Override
    public int countByIds(Collection collection, List<String> ids) {
        return byIds(collection, ids).size();
    }

    @Override
    public List<Record> byText(Collection collection, String field, String value, boolean ignoreCase, int limit) {
        return records.stream()
                .filter(record -> record.collection().id().equals(collection.id()))
                .filter(record -> ignoreCase
                        ? record.text(field).equalsIgnoreCase(value)
                        : record.text(field).equals(value))
                .limit(limit)
                .toList();
    }

    @Override
    public void insert(Record record) {
        records.add(record);
    }

    @Override
    public Page page(Criteria criteria, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Record> list(Criteria criteria, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean accepts(Criteria criteria, Record candidate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Record> byTexts(Collection collection, List<TextMatch> matches) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteByTexts(Collection collection, List<TextMatch> matches) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Record> referencing(Collection collection, String relationField, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Collection collection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void update(Record record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Record record) {
        throw new UnsupportedOperationException();
    }
}
