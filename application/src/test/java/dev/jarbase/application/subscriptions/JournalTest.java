package dev.jarbase.application.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.subscriptions.Journal.Entry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Happening SMALL = new Happening.OfTopic(new RealtimeMessage("t", new byte[0]));

    private static Journal journal(int events, long bytes) {
        return new Journal(new ResumeLimits(Duration.ofNanos(100), events, bytes));
    }

    @Test
    void numbersWhatHappensWithoutGaps() {
        Journal journal = journal(10_000, 1 << 20);
        for (int i = 0; i < 1_000; i++) {
            journal.add(SMALL, 0);
        }

        assertThat(journal.head()).isEqualTo(1_000);
        assertThat(journal.after(0, 2)).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(journal.after(998, 64)).extracting(Entry::number).containsExactly(999L, 1_000L);
        assertThat(journal.reaches(0, 0)).isTrue();
        assertThat(journal.reaches(1_001, 0)).isFalse();
    }

    @Test
    void keepsNoMoreThanItsCount() {
        Journal journal = journal(10, 1 << 20);
        for (int i = 0; i < 1_000; i++) {
            journal.add(SMALL, 0);
        }

        assertThat(journal.reaches(990, 0)).isTrue();
        assertThat(journal.reaches(989, 0)).isFalse();
        assertThat(journal.after(990, 64)).hasSize(10);
    }

    @Test
    void keepsNoMoreThanItsSize() {
        Journal journal = journal(1_000, 10L * SMALL.size());
        for (int i = 0; i < 100; i++) {
            journal.add(SMALL, 0);
        }

        assertThat(journal.reaches(90, 0)).isTrue();
        assertThat(journal.reaches(89, 0)).isFalse();
    }

    @Test
    void keepsNothingLongerThanItsWindow() {
        Journal journal = journal(1_000, 1 << 20);
        journal.add(SMALL, 0);
        journal.add(SMALL, 50);

        assertThat(journal.reaches(0, 100)).isTrue();
        assertThat(journal.reaches(0, 101)).isFalse();
        assertThat(journal.reaches(1, 101)).isTrue();
        assertThat(journal.reaches(2, 10_000)).isTrue();
    }

    @Test
    void whatIsTooLargeToKeepIsAGapForThoseBehindIt() {
        Journal journal = journal(1_000, 2L * SMALL.size());
        journal.add(SMALL, 0);

        long number = journal.add(new Happening.OfTopic(new RealtimeMessage("t", new byte[10_000])), 0);

        assertThat(journal.reaches(1, 0)).isFalse();
        assertThat(journal.reaches(number, 0)).isTrue();
        assertThat(journal.after(number, 64)).isEmpty();
    }

    @Test
    void forgettingLeavesNobodyWhoCanGoOn() {
        Journal journal = journal(1_000, 1 << 20);
        journal.add(SMALL, 0);
        journal.forget();

        assertThat(journal.reaches(0, 0)).isFalse();
        assertThat(journal.reaches(1, 0)).isFalse();
        assertThat(journal.reaches(journal.head(), 0)).isTrue();
    }
}
