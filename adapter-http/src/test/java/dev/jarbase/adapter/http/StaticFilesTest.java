package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jarbase.adapter.http.RawClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public folder: redirects, types, ranges, and no way out of it (attack kind 22). */
class StaticFilesTest {
    @TempDir
    private Path dir = Path.of("");

    private ServedApp app = unset();

    @SuppressWarnings("NullAway") // set before each test
    private static ServedApp unset() {
        return null;
    }

    @BeforeEach
    void start() throws IOException {
        write("secret.txt", "secret");
        write("public/index.html", "<title>Index</title>");
        write("public/app.js", "console.log(1)\n");
        write("public/sub/index.html", "<p>sub</p>");
        write("public/sub/data.json", "{}");
        write("public/empty/.keep", "");
        write("public/binary", "a\u0001b");
        write("public/text.unknown", "plain");
        app = new ServedApp(dir.resolve("public"), "{}");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void write(String path, String content) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8, <title>Index</title>",
        "/app.js?x=1, text/javascript; charset=utf-8, 'console.log(1)\n'",
        "/sub/, text/html; charset=utf-8, <p>sub</p>",
        "/sub%2Fdata.json, application/json, {}",
        "/empty/, text/html; charset=utf-8, <title>Index</title>",
        "/deep/route, text/html; charset=utf-8, <title>Index</title>",
        "/api/nope, text/html; charset=utf-8, <title>Index</title>",
        "/text.unknown, text/plain; charset=utf-8, plain",
        "/binary, application/octet-stream, a\u0001b",
    })
    void servesFilesOrTheIndex(String path, String type, String content) throws IOException {
        Answer answer = app.request("GET " + path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.body()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({
        "/index.html, 301, /",
        "/sub, 301, /sub/",
        "/sub/index.html, 301, /sub/",
        "/app.js/, 301, /app.js",
        "/sub/../app.js, 307, /app.js",
        "/../secret.txt, 307, /secret.txt",
        "/_, 307, /_/"
    })
    void redirectsToTheOnePathOfAFile(String path, int status, String location) throws IOException {
        Answer answer = app.request("GET " + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%5csub", "/%2fsub", "/%2f%2fevil.com%2f..%2fsub", "/%5c%5cevil.com%5c..%5c..%5csub"})
    void neverRedirectsToAnotherHost(String path) throws IOException {
        assertThat(app.request("GET " + path).header("Location"))
                .doesNotStartWith("//")
                .doesNotStartWith("/\\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/sub/..%2f..%2fsecret.txt",
                "/%2e%2e%2f%2e%2e%2fsecret.txt",
                "/.%00./secret.txt",
                "/secret.txt%00.js",
                "/sub/%00",
                "/%252e%252e/secret.txt",
                "/C:/secret.txt",
                "/file:%2f%2f%2fetc%2fpasswd",
                "/con",
                "/....//secret.txt",
            })
    void hasNoWayOutOfTheFolder(String path) throws IOException {
        Answer answer = app.request("GET " + path);

        assertThat(answer.status()).isIn(200, 307);
        assertThat(answer.body()).doesNotContain("secret\n").isNotEqualTo("secret");
    }

    @Test
    void doesNotFollowLinksToTheOutside() throws IOException {
        try {
            Files.createSymbolicLink(dir.resolve("public/link.txt"), dir.resolve("secret.txt"));
            Files.createSymbolicLink(dir.resolve("public/up"), dir);
            Files.createSymbolicLink(dir.resolve("public/inside.js"), dir.resolve("public/app.js"));
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            assumeThat(noLinks).as("symbolic links").isNull();
        }

        assertThat(app.request("GET /link.txt").body()).isEqualTo("<title>Index</title>");
        assertThat(app.request("GET /up/secret.txt").body()).isEqualTo("<title>Index</title>");
        assertThat(app.request("GET /inside.js").body()).isEqualTo("console.log(1)\n");
    }

    @Test
    void sendsWhatHasChangedAtOnce() throws IOException {
        Path file = dir.resolve("public/app.js");
        assertThat(app.request("GET /app.js").body()).isEqualTo("console.log(1)\n");

        Files.writeString(file, "console.log(2)\n");
        assertThat(app.request("GET /app.js").body()).isEqualTo("console.log(2)\n");
        write("other", "console.log(3)\n");
        Files.setLastModifiedTime(dir.resolve("other"), Files.getLastModifiedTime(file));
        Files.move(dir.resolve("other"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(app.request("GET /app.js").body()).isEqualTo("console.log(3)\n");
        Files.writeString(file, "longer than before\n");
        assertThat(app.request("GET /app.js").header("Content-Length")).isEqualTo("19");
        Files.delete(file);
        assertThat(app.request("GET /app.js").body()).isEqualTo("<title>Index</title>");
        write("public/app.js/index.html", "a folder now");
        assertThat(app.request("GET /app.js").status()).isEqualTo(301);
        assertThat(app.request("GET /app.js/").body()).isEqualTo("a folder now");
    }

    @Test
    void seesAtOnceWhereALinkLeads() throws IOException {
        write("public/one/page.html", "one");
        write("public/two/page.html", "two");
        Path link = dir.resolve("public/current");
        try {
            Files.createSymbolicLink(link, dir.resolve("public/one"));
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            assumeThat(noLinks).as("symbolic links").isNull();
        }
        assertThat(app.request("GET /current/page.html").body()).isEqualTo("one");

        Files.delete(link);
        Files.createSymbolicLink(link, dir.resolve("public/two"));
        assertThat(app.request("GET /current/page.html").body()).isEqualTo("two");
        write("outside/page.html", "out");
        Files.delete(link);
        Files.createSymbolicLink(link, dir.resolve("outside"));
        assertThat(app.request("GET /current/page.html").body()).isEqualTo("<title>Index</title>");
    }

    @Test
    void sendsPartsOfLargeFiles() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        Files.write(dir.resolve("public/large.bin"), content);
        String text = new String(content, StandardCharsets.ISO_8859_1);

        assertThat(app.request("GET /large.bin").body().equals(text)).isTrue();
        Answer part = app.request("GET /large.bin", "Range: bytes=70001-2900000");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 70001-2900000/3000000");
        assertThat(part.body().equals(text.substring(70_001, 2_900_001))).isTrue();
        Answer end = app.request("GET /large.bin", "Range: bytes=-100000");
        assertThat(end.body().equals(text.substring(2_900_000))).isTrue();
    }

    @Test
    void sendsPartsAndSaysWhatIsKnownAlready() throws IOException {
        Answer whole = app.request("GET /app.js");
        String modified = whole.header("Last-Modified");

        Answer part = app.request("GET /app.js", "Range: bytes=0-6");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 0-6/15");
        assertThat(part.body()).isEqualTo("console");
        assertThat(app.request("GET /app.js", "Range: bytes=99-").status()).isEqualTo(416);
        assertThat(app.request("GET /app.js", "Range: x").body()).isEqualTo("invalid range\n");
        assertThat(app.request("GET /app.js", "If-Modified-Since: " + modified).status())
                .isEqualTo(304);
        assertThat(app.request("GET /app.js", "Range: bytes=0-6", "If-Range: " + modified)
                        .status())
                .isEqualTo(206);
        assertThat(app.request("GET /app.js", "Range: bytes=0-6", "If-Range: \"x\"")
                        .status())
                .isEqualTo(200);
        assertThat(app.request("GET /app.js", "If-Match: \"x\"").status()).isEqualTo(412);
        assertThat(whole.header("ETag")).isEmpty();
    }

    @Test
    void sendsSeveralParts() throws IOException {
        Answer answer = app.request("GET /app.js", "Range: bytes=0-0,2-3");
        String boundary = answer.header("Content-Type").substring("multipart/byteranges; boundary=".length());

        assertThat(answer.body())
                .isEqualTo("--" + boundary + "\r\nContent-Range: bytes 0-0/15\r\n"
                        + "Content-Type: text/javascript; charset=utf-8\r\n\r\nc\r\n--" + boundary
                        + "\r\n"
                        + "Content-Range: bytes 2-3/15\r\n"
                        + "Content-Type: text/javascript; charset=utf-8\r\n\r\n"
                        + "ns\r\n"
                        + "--"
                        + boundary + "--\r\n");
        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().length()));
    }

    @Test
    void answersHeadWithoutContent() throws IOException {
        Answer answer = app.request("HEAD /app.js");

        assertThat(answer.header("Content-Length")).isEqualTo("15");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void isMissingWithoutFolderOrFallback() throws IOException {
        HttpConfig bare = HttpConfig.of("127.0.0.1", 0, dir.resolve("public")).withIndexFallback(false);
        try (ServedApp strict = new ServedApp(bare, "{}");
                ServedApp none = new ServedApp(dir.resolve("missing"), "{}")) {
            for (Answer answer : new Answer[] {strict.request("GET /nope"), none.request("GET /")}) {
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo("{\"data\":{},\"message\":\"File not found.\",\"status\":404}\n");
            }
        }
    }
}
