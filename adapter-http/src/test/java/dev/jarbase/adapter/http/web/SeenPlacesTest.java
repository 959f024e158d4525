package dev.jarbase.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenPlacesTest {
    @TempDir
    private Path dir = Path.of("");

    private SeenPlaces.Seen seen(long nanoTime) throws IOException {
        return new SeenPlaces.Seen(dir, state(dir), new WebRoot.Entry.Folder(), nanoTime);
    }

    private static BasicFileAttributes state(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Test
    void remembersThoseThatWereAskedForLast() throws IOException {
        SeenPlaces places = new SeenPlaces();
        SeenPlaces.Seen seen = seen(System.nanoTime());
        for (int i = 0; i < 5000; i++) {
            places.put("p" + i, seen);
            assertThat(places.at("p0")).isPresent();
        }

        assertThat(places.at("p1")).isEmpty();
        assertThat(places.at("p4999")).isPresent();
    }

    @Test
    void forgetsAfterAMoment() throws IOException {
        long now = System.nanoTime();

        assertThat(seen(now - Duration.ofSeconds(2).toNanos()).isStill(state(dir)))
                .isFalse();
    }
}
