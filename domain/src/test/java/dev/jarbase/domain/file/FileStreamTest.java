package dev.jarbase.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStreamTest {
    @TempDir
    private Path dir = Path.of("");

    private Path file() throws IOException {
        return Files.write(dir.resolve("file"), new byte[] {'a', 'b', (byte) 0xFF, 'd', 'e'});
    }

    @Test
    void readsFromAByteOn() throws IOException {
        try (FileStream stream = FileStream.open(file(), 2)) {
            assertThat(stream.available()).isEqualTo(3);
            assertThat(stream.read()).isEqualTo(0xFF);
            assertThat(stream.readAllBytes()).containsExactly('d', 'e');
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read(new byte[0])).isZero();
        }
    }

    @Test
    void skipsToTheEndAtMost() throws IOException {
        try (FileStream stream = FileStream.open(file(), 1)) {
            assertThat(stream.skip(-1)).isZero();
            assertThat(stream.skip(2)).isEqualTo(2);
            assertThat(stream.skip(Long.MAX_VALUE)).isEqualTo(2);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void closesItsChannel() throws IOException {
        FileStream stream = FileStream.open(file(), 0);
        stream.close();

        assertThat(stream.channel().isOpen()).isFalse();
        assertThatThrownBy(() -> FileStream.open(dir.resolve("none"), 0)).isInstanceOf(NoSuchFileException.class);
    }
}
