package dev.jarbase.adapter.sqlite.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.TextMatch;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferrerMemoryTest {
    private static final int STEPS = 600;
    private static final int OWNERS = 12;

    @TempDir
    private Path directory;

    @AutoClose
    private PostsFixture posts;

    private final Random random = new Random(24);
    private int ids;

    @BeforeEach
    void open() {
        posts = new PostsFixture(directory);
    }

    private Optional<List<Long>> candidates(ReferrerMemory memory, String owner) {
        return posts.file()
                .inTransaction(() -> memory.candidates(posts.posts(), TextMatch.of("owner", owner))
                        .map(rows -> Arrays.stream(rows).boxed().toList()));
    }

    private void insert(String owner) {
        String id = "p" + ids++;
        posts.store()
                .insert(posts.post(id).set("title", FieldValue.Text.of(id)).set("owner", FieldValue.Text.of(owner)));
    }

    @Test
    void rowsAreKnownFromTheSecondTimeOnWhileTheTableOnlyLosesRows() {
        insert("u1");
        insert("u2");
        insert("u1");
        var memory = new ReferrerMemory(posts.file(), new SchemaFacts(posts.file()));

        assertThat(candidates(memory, "u1")).isEmpty();
        assertThat(candidates(memory, "u1")).contains(List.of(1L, 3L));
        posts.store().deleteByTexts(posts.posts(), List.of(TextMatch.of("owner", "u2")));
        assertThat(candidates(memory, "u2")).contains(List.of(2L));
        assertThat(candidates(memory, "nobody")).contains(List.of());

        insert("u1");
        assertThat(candidates(memory, "u1")).isEmpty();
        assertThat(candidates(memory, "u1")).contains(List.of(1L, 3L, 4L));
    }

    @Test
    void nothingIsRememberedOutsideOfTransactions() {
        insert("u1");
        var memory = new ReferrerMemory(posts.file(), new SchemaFacts(posts.file()));
        candidates(memory, "u1");

        assertThat(memory.candidates(posts.posts(), TextMatch.of("owner", "u1")))
                .isEmpty();
    }

    @Test
    void whatWasWrittenEarlierInATransactionIsSeen() {
        insert("u1");
        var memory = new ReferrerMemory(posts.file(), new SchemaFacts(posts.file()));
        candidates(memory, "u1");
        assertThat(candidates(memory, "u1")).isPresent();

        posts.file().inTransaction(() -> {
            insert("u1");
            assertThat(candidates(memory, "u1")).isEmpty();
            posts.file().write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE posts SET owner = 'u2'");
                }
            });
            assertThat(candidates(memory, "u2")).isEmpty();
            assertThat(candidates(memory, "u2")).contains(List.of(1L, 2L));
            return true;
        });
    }

    @Test
    void referrersAreFoundWhateverHappenedBefore() throws SQLException {
        int found = 0;
        for (int step = 0; step < STEPS; step++) {
            change();
            if (random.nextInt(3) > 0) {
                found += check(owner());
            }
        }

        assertThat(found).isPositive();
    }

    private String owner() {
        return "u" + random.nextInt(OWNERS);
    }

    private void change() throws SQLException {
        switch (random.nextInt(10)) {
            case 0 -> insert(owner());
            case 1 ->
                posts.file().inTransaction(() -> {
                    insert(owner());
                    check(owner());
                    insert(owner());
                    return check(owner());
                });
            case 2 -> rolledBack(() -> insert(owner()));
            case 3 -> rolledBack(this::deleteSome);
            case 4 ->
                fromElsewhere("INSERT INTO posts (id, title, owner) VALUES ('x" + ids + "', 'x" + ids++ + "', '"
                        + owner() + "')");
            case 5 -> fromElsewhere("UPDATE posts SET owner = '" + owner() + "' WHERE owner = '" + owner() + "'");
            default -> deleteSome();
        }
    }

    private void rolledBack(Runnable change) {
        try {
            posts.file().inTransaction(() -> {
                change.run();
                check(owner());
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
    }

    private void deleteSome() {
        String owner = owner();
        int before = posts.store()
                .byTexts(posts.posts(), List.of(TextMatch.of("owner", owner)))
                .size();
        if (before > 3) {
            posts.file().inTransaction(() -> {
                posts.store().deleteByTexts(posts.posts(), List.of(TextMatch.of("owner", owner)));
                return true;
            });
            assertThat(searched(owner)).isEmpty();
        }
    }

    private void fromElsewhere(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Compares what a transaction finds with a plain search; returns how many. */
    private int check(String owner) {
        return posts.file().inTransaction(() -> {
            List<String> found = posts.store().byTexts(posts.posts(), List.of(TextMatch.of("owner", owner))).stream()
                    .map(Record::id)
                    .toList();
            assertThat(found).isEqualTo(searched(owner));
            return found.size();
        });
    }

    private List<String> searched(String owner) {
        SqliteFile file = posts.file();
        return file.query("SELECT id FROM posts WHERE owner = ? ORDER BY _rowid_", new Object[] {owner}, rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
            }
            return found;
        });
    }
}
