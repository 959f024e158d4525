package dev.jarbase.application.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.json.JsonWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogQueueTest {
    private static final Duration FOREVER = Duration.ofDays(1);

    private record Said(String message) implements LogSource {
        @Override
        public long millis() {
            return 0;
        }

        @Override
        public int level() {
            return 0;
        }

        @Override
        public void writeData(JsonWriter out) {
            out.raw("{}");
        }
    }

    private final LogQueue queue = new LogQueue(3, 2);

    @Test
    void aFullBatchIsTakenAtOnceWithAllThatCameBesides() throws InterruptedException {
        queue.add(new Said("a"));
        queue.add(new Said("b"));
        queue.add(new Said("c"));

        LogQueue.Batch batch = queue.take(FOREVER);

        assertThat(batch.sources()).extracting(LogSource::message).containsExactly("a", "b", "c");
        assertThat(batch.dropped()).isZero();
        assertThat(batch.isLast()).isFalse();
    }

    @Test
    void aFewAreTakenWhenTheirTimeIsOver() throws InterruptedException {
        queue.add(new Said("a"));

        assertThat(queue.take(Duration.ZERO).sources()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsCountedOnce() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            queue.add(new Said("x"));
        }

        assertThat(queue.take(FOREVER).dropped()).isEqualTo(2);
        queue.add(new Said("y"));
        assertThat(queue.take(Duration.ZERO).dropped()).isZero();
    }

    @Test
    void closingGivesOutTheRestAndTakesNoMore() throws InterruptedException {
        queue.add(new Said("a"));
        queue.close();
        queue.add(new Said("b"));

        LogQueue.Batch last = queue.take(FOREVER);

        assertThat(last.sources()).extracting(LogSource::message).containsExactly("a");
        assertThat(last.dropped()).isEqualTo(1);
        assertThat(last.isLast()).isTrue();
    }
}
