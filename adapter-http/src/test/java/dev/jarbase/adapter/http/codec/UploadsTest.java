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

/** Security checklist 22 and 24: uploads do not fill the memory, and no temporary file outlives its request. */
class UploadsTest {
    private static SubmittedFile receive(Uploads uploads, String fileName, String content) throws IOException {
        String body = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + fileName + "\"\r\n\r\n"
                + content + "\r\n--B--\r\n";
        InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
        var source =
                new BodyReader.Source("POST", "multipart/form-data; boundary=B", -1, QueryParameters.NONE, in, uploads);
        return BodyReader.read(source).files().getOrDefault("f", List.of()).getFirst();
    }

    @Test
    void filesOfAnySizeCanBeReadUntilTheRequestEnds() throws IOException {
        String large = "x".repeat(3 << 20);
        SubmittedFile file;
        try (Uploads uploads = new Uploads()) {
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
        try (Uploads uploads = new Uploads()) {
            assertThat(receive(uploads, "../../../etc/passwd", "x").originalName())
                    .isEqualTo("passwd");
            assertThat(receive(uploads, "a/b/", "x").originalName()).isEqualTo("b");
        }
    }

    @Test
    void controlCharactersInHeadersOfPartsAreRefused() {
        try (Uploads uploads = new Uploads()) {
            assertThatExceptionOfType(MalformedBodyException.class)
                    .isThrownBy(() -> receive(uploads, "a\u0001.txt", "x"));
        }
    }
}
