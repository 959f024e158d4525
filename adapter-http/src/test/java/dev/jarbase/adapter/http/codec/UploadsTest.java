package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.SubmittedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security checklist 22 and 24: uploads do not fill the memory, and no temporary file outlives its request. */
class UploadsTest {
    private final UploadMemory memory = new UploadMemory(4 << 20);

    private static String part(String fileName, String content) {
        return "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + fileName + "\"\r\n\r\n" + content
                + "\r\n";
    }

    private static List<SubmittedFile> read(Uploads uploads, String body, boolean announced) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        long length = announced ? bytes.length : -1;
        InputStream in = new ByteArrayInputStream(bytes);
        var source = new BodyReader.Source(
                "POST", "multipart/form-data; boundary=B", length, QueryParameters.NONE, in, uploads);
        return BodyReader.read(source).files().getOrDefault("f", List.of());
    }

    private static SubmittedFile receive(Uploads uploads, String fileName, String content) throws IOException {
        return read(uploads, part(fileName, content) + "--B--\r\n", false).getFirst();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachFileOfABodyHasItsOwnContent(boolean announced) throws IOException {
        try (Uploads uploads = new Uploads(memory)) {
            String body = part("a.txt", "first\r\n") + part("b.txt", "") + part("c.txt", "\r\n--Bthird") + "--B--\r\n";

            List<SubmittedFile> files = read(uploads, body, announced);

            assertThat(files).extracting(SubmittedFile::size).containsExactly(7L, 0L, 10L);
            assertThat(files.get(0).content().open()).hasContent("first\r\n");
            assertThat(files.get(1).content().open()).isEmpty();
            assertThat(files.get(2).content().open()).hasContent("\r\n--Bthird");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void memoryIsGivenBackWhenTheRequestEnds(boolean announced) throws IOException {
        String body = part("a.txt", "x".repeat(500_000)) + part("b.txt", "y".repeat(900_000)) + "--B--\r\n";
        try (Uploads uploads = new Uploads(memory)) {
            read(uploads, body, announced);
            read(uploads, part("a.txt", "small") + "--B--\r\n", announced);

            assertThat(memory.claim(4 << 20)).isFalse();
        }

        assertThat(memory.claim(4 << 20)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesGoToTheDiskWhenOthersTakeAllMemory(boolean announced) throws IOException {
        assertThat(memory.claim((4 << 20) - 10)).isTrue();
        SubmittedFile file;
        try (Uploads uploads = new Uploads(memory)) {
            file = read(uploads, part("a.txt", "more than ten bytes") + "--B--\r\n", announced)
                    .getFirst();

            assertThat(file.content().open()).hasContent("more than ten bytes");
            assertThat(memory.claim(10)).isTrue();
        }

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> file.content().open());
    }

    @Test
    void filesOfAnySizeCanBeReadUntilTheRequestEnds() throws IOException {
        String large = "x".repeat(3 << 20);
        SubmittedFile file;
        try (Uploads uploads = new Uploads(memory)) {
            file = receive(uploads, "a.txt", large);

            assertThat(file.size()).isEqualTo(large.length());
            assertThat(file.content().open()).hasContent(large);
            assertThat(file.content().open()).hasContent(large);
            assertThat(receive(uploads, "b.txt", "small").content().open()).hasContent("small");
        }

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> file.content().open());
    }

    @Test
    void foldersInNamesAreDropped() throws IOException {
        try (Uploads uploads = new Uploads(memory)) {
            assertThat(receive(uploads, "../../../etc/passwd", "x").originalName())
                    .isEqualTo("passwd");
            assertThat(receive(uploads, "a/b/", "x").originalName()).isEqualTo("b");
        }
    }

    @Test
    void controlCharactersInHeadersOfPartsAreRefused() {
        try (Uploads uploads = new Uploads(memory)) {
            assertThatExceptionOfType(MalformedBodyException.class)
                    .isThrownBy(() -> receive(uploads, "a\u0001.txt", "x"));
        }
    }
}
