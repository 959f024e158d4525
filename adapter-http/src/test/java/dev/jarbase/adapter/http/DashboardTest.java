package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.http.RawClient.Answer;
import dev.jarbase.adapter.http.web.DashboardConfig;
import dev.jarbase.adapter.http.web.UiExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
    private static final String CACHED = "max-age=1209600, stale-while-revalidate=86400";

    @TempDir
    private Path dir;

    private ServedApp serve(boolean isCached, UiExtension... extensions) throws IOException {
        HttpConfig config = HttpConfig.of("127.0.0.1", 0, dir.resolve("public"))
                .withDashboard(new DashboardConfig(isCached, List.of(extensions)));
        return new ServedApp(config, "{}");
    }

    private UiExtension folder(String name, String... files) throws IOException {
        Path folder = dir.resolve(name);
        Files.createDirectories(folder);
        for (String file : files) {
            Files.writeString(folder.resolve(file), name + " " + file + " // no line break");
        }
        return UiExtension.ofFolder(name, folder);
    }

    @Test
    void theDocumentIsNeverKept() throws IOException {
        try (ServedApp app = serve(true)) {
            Answer answer = app.request("GET /_/");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.header("Cache-Control")).isEmpty();
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void textsAreCompressedForWhoeverTakesThem() throws IOException {
        try (ServedApp app = serve(true)) {
            assertThat(app.request("GET /_/", "Accept-Encoding: br, gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
            assertThat(app.request("GET /_/").header("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void theRootIsFoundWithoutASlash() throws IOException {
        try (ServedApp app = serve(true)) {
            Answer answer = app.request("GET /_");

            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.header("Location")).isEqualTo("/_/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_/missing.js", "/_/extensions/nobody/main.js", "/_/extensions/one/missing.txt"})
    void whatIsMissingHasTheHeadersToo(String path) throws IOException {
        try (ServedApp app = serve(true, folder("one", "main.js"))) {
            Answer answer = app.request("GET " + path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"data\":{},\"message\":\"File not found.\",\"status\":404}\n");
            assertThat(answer.header("Cache-Control")).isEqualTo(CACHED);
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        }
    }

    @Test
    void thereIsAnEmptyScriptWithoutExtensions() throws IOException {
        try (ServedApp app = serve(true)) {
            Answer answer = app.request("GET /_/extensions.js");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/javascript");
            assertThat(answer.header("Cache-Control")).isEqualTo(CACHED);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void scriptsOfExtensionsRunOneAfterTheOtherInFunctionsOfTheirOwn() throws IOException {
        try (ServedApp app =
                serve(true, folder("one", "main.js"), folder("without", "other.txt"), folder("two \"2\"", "main.js"))) {
            assertThat(app.request("GET /_/extensions.js").body()).isEqualTo("""
                await (async function () {
                one main.js // no line break
                })().catch(failure => console.error("extension", "one", failure));
                await (async function () {
                two "2" main.js // no line break
                })().catch(failure => console.error("extension", "two \\"2\\"", failure));
                """);
        }
    }

    @Test
    void scriptsAreReadAgainEachTime() throws IOException {
        try (ServedApp app = serve(true, folder("one", "main.js"))) {
            app.request("GET /_/extensions.js");
            Files.writeString(dir.resolve("one").resolve("main.js"), "changed");

            assertThat(app.request("GET /_/extensions.js").body()).contains("\nchanged\n");
        }
    }

    @Test
    void longScriptsAreCompressed() throws IOException {
        UiExtension extension = folder("one", "main.js");
        Files.writeString(dir.resolve("one").resolve("main.js"), "let a;\n".repeat(100));
        try (ServedApp app = serve(true, extension)) {
            Answer answer = app.request("GET /_/extensions.js", "Accept-Encoding: gzip");

            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(answer.body()).hasSizeLessThan(700);
        }
    }

    @Test
    void filesOfExtensionsAreServedUnderTheirNames() throws IOException {
        try (ServedApp app = serve(true, folder("one", "a.txt"), folder("two {2} %", "a.txt"))) {
            Answer one = app.request("GET /_/extensions/one/a.txt");

            assertThat(one.body()).startsWith("one a.txt");
            assertThat(one.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(one.header("Cache-Control")).isEqualTo(CACHED);
            assertThat(app.request("GET /_/extensions/two%20%7B2%7D%20%25/a.txt")
                            .body())
                    .startsWith("two {2} % a.txt");
        }
    }

    @Test
    void filesOfExtensionsOnTheClassPathAreServed() throws IOException {
        UiExtension extension = UiExtension.ofResources("ui", getClass().getClassLoader(), "admin-ui");
        try (ServedApp app = serve(true, extension)) {
            assertThat(app.request("GET /_/extensions/ui/").header("Content-Type"))
                    .isEqualTo("text/html; charset=utf-8");
        }
    }

    @Test
    void nothingOutsideOfAnExtensionIsServed() throws IOException {
        UiExtension extension = folder("one", "main.js");
        Files.writeString(dir.resolve("secret.txt"), "secret");
        try (ServedApp app = serve(true, extension)) {
            for (String path : List.of("..%2Fsecret.txt", "%2e%2e/secret.txt", "a/..%2f..%2fsecret.txt")) {
                assertThat(app.request("GET /_/extensions/one/" + path).body()).doesNotContain("secret\n");
                assertThat(app.request("GET /_/extensions/one/" + path).status())
                        .isNotEqualTo(200);
            }
        }
    }

    @Test
    void nothingIsKeptWhileSomebodyWorksOnIt() throws IOException {
        try (ServedApp app = serve(false, folder("one", "main.js"))) {
            for (String path : List.of("extensions.js", "missing.js", "extensions/one/main.js")) {
                assertThat(app.request("GET /_/" + path).header("Cache-Control"))
                        .isEmpty();
            }
        }
    }

    @Test
    void extensionsHaveNamesOfOneSegmentEach() throws IOException {
        UiExtension one = folder("one");

        for (String name : List.of("", ".", "..", "a/b")) {
            assertThatThrownBy(() -> UiExtension.ofFolder(name, dir)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new DashboardConfig(true, List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
