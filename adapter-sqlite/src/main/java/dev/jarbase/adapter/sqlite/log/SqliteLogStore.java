package dev.jarbase.adapter.sqlite.log;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.query.SqlCompiler;
import dev.jarbase.adapter.sqlite.query.SqlQuery;
import dev.jarbase.adapter.sqlite.record.SqliteRecordStore;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.log.LogHour;
import dev.jarbase.domain.log.LogPage;
import dev.jarbase.domain.log.LogSearch;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps log entries in the table {@code _logs}. Thread-safe. */
public final class SqliteLogStore implements LogStore {
    private static final String TABLE = "_logs";
    private static final String INSERT =
            "INSERT INTO `_logs` (`id`, `created`, `level`, `message`, `data`) VALUES (?, ?, ?, ?, ?)";
    private static final String PRUNE = "DELETE FROM `_logs` WHERE `created` <= ? OR `level` < ?";

    private final SqliteFile file;
    private final SqliteRecordStore rows;

    public SqliteLogStore(SqliteFile file) {
        this.file = file;
        this.rows = new SqliteRecordStore(file);
    }

    @Override
    public void append(List<LogEntry> entries) {
        file.inTransaction(() -> {
            for (LogEntry entry : entries) {
                file.update(
                        TABLE,
                        INSERT,
                        entry.id(),
                        entry.created(),
                        (long) entry.level(),
                        entry.message(),
                        entry.data());
            }
            return true;
        });
    }

    @Override
    public LogPage page(Criteria criteria, PageRequest request) {
        Page page = rows.page(criteria, request);
        List<LogEntry> entries = new ArrayList<>(page.items().size());
        for (Record row : page.items()) {
            entries.add(entry(row));
        }
        return new LogPage(request, page.total(), page.totalPages(), entries);
    }

    @Override
    public Optional<LogEntry> byId(String id) {
        return rows.byId(LogSearch.ROWS, id).map(SqliteLogStore::entry);
    }

    private static LogEntry entry(Record row) {
        String data = row.get("data") instanceof FieldValue.Json json ? json.text() : "{}";
        return new LogEntry(row.id(), row.text("created"), (int) row.number("level"), row.text("message"), data);
    }

    @Override
    public List<LogHour> hours(Criteria criteria) {
        SqlQuery query = SqlCompiler.hours(criteria, "created");
        return file.query(query.sql(), query.binds().toArray(), SqliteLogStore::hours);
    }

    private static List<LogHour> hours(Rows rows) throws SQLException {
        List<LogHour> hours = new ArrayList<>();
        while (rows.next()) {
            String hour = rows.text(0);
            hours.add(new LogHour(hour.isEmpty() ? "" : hour + ".000Z", rows.integer(1)));
        }
        return hours;
    }

    @Override
    public long prune(String until, long minLevel) {
        return file.update(TABLE, PRUNE, until, minLevel);
    }

    @Override
    public void compact() {
        file.compact();
    }
}
