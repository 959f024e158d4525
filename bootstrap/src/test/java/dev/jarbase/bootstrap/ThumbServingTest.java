package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.hooks.FileDownloadRequestEvent;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thumbs over HTTP. Security checklist 3, 18, 22, 23 and 31. */
class ThumbServingTest {
    private static final AccessRule ACCOUNTS = new AccessRule.When("@request.auth.id != \"\"");

    private final List<FileDownloadRequestEvent> events = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;
    private RunningJarbase running;
    private Record photo;

    @BeforeEach
    void serve(@TempDir Path dir) throws IOException {
        data = dir.resolve("pb_data");
        running = Jarbase.at(data)
                .http("127.0.0.1:0")
                .hooks(hooks -> hooks.fileDownloadRequest().bind(event -> {
                    events.add(event);
                    event.next();
                }))
                .serve();
        photo = record(collection("docs", AccessRule.OPEN, false), file("photo.png", png(300, 200)));
    }

    @AfterEach
    void close() {
        client.close();
        running.close();
    }

    private Collection collection(String name, AccessRule rule, boolean isProtected) {
        var app = running.app();
        Collection.Definition blank =
                CollectionDefaults.blank(CollectionType.BASE, name, app.ports().entropy());
        List<Field> fields = new ArrayList<>(blank.fields());
        fields.add(new Field.FileField(
                FieldBase.of("f_img", "img"),
                1,
                1_000_000,
                Optional.empty(),
                Optional.of(List.of("30x20", "0x10", "60x60f")),
                isProtected));
        Collection collection = Collection.of(new Collection.Definition(
                blank.id(),
                name,
                CollectionType.BASE,
                false,
                fields,
                blank.indexes(),
                new AccessRules(rule, rule, rule, rule, rule),
                blank.options(),
                "",
                ""));
        app.collections().save().save(collection);
        return app.catalog().byName(name).orElseThrow();
    }

    private static SubmittedFile file(String name, byte[] content) {
        return SubmittedFile.of(name, content);
    }

    private static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, ((x * 255 / width) << 16) | (y * 255 / height));
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Record record(Collection collection, SubmittedFile file) {
        return running.app()
                .createRecord()
                .create(collection, "", RequestInfo.SYSTEM.withFiles(Map.of("img", List.of(file))));
    }

    private static String name(Record record) {
        return record.texts("img").getFirst();
    }

    private HttpRequest.Builder request(Record record, String query) {
        return HttpRequest.newBuilder(URI.create("http://" + running.address() + "/api/files/"
                + record.collection().name() + "/" + record.id() + "/" + name(record) + query));
    }

    private HttpResponse<byte[]> get(Record record, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(record, query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private Path thumbs(Record record) {
        return data.resolve("storage")
                .resolve(record.collection().id())
                .resolve(record.id())
                .resolve("thumbs_" + name(record));
    }

    @Test
    void thumbIsSentWithItsOwnNameAndTheHeadersOfFiles() throws Exception {
        HttpResponse<byte[]> answer = get(photo, "?thumb=30x20");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(image(answer).getWidth()).isEqualTo(30);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=30x20_" + name(photo));
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=2592000, stale-while-revalidate=86400");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Last-Modified")).isNotEmpty();
    }

    @Test
    void thumbLiesWhereThePeerLooksForIt() throws Exception {
        get(photo, "?thumb=30x20");

        Path thumb = thumbs(photo).resolve("30x20_" + name(photo));
        assertThat(ImageIO.read(thumb.toFile()).getHeight()).isEqualTo(20);
        assertThat(Files.readString(thumb.resolveSibling(thumb.getFileName() + ".attrs")))
                .contains("\"user.content_type\":\"image/png\"", "\"user.metadata\":null", "\"md5\":\"");
    }

    @Test
    void thumbThatThePeerStoredIsSentAsItIs() throws Exception {
        Path thumb = thumbs(photo).resolve("30x20_" + name(photo));
        Files.createDirectories(thumb.getParent());
        Files.writeString(thumb, "stored");
        Files.writeString(
                thumb.resolveSibling(thumb.getFileName() + ".attrs"), "{\"user.content_type\":\"image/png\"}\n");

        assertThat(get(photo, "?thumb=30x20").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("stored");
    }

    @Test
    void rangesAndConditionsHoldForThumbs() throws Exception {
        HttpResponse<byte[]> whole = get(photo, "?thumb=30x20");
        String modified = header(whole, "Last-Modified");

        HttpResponse<byte[]> part = get(photo, "?thumb=30x20", "Range", "bytes=1-3");
        HttpResponse<byte[]> outside = get(photo, "?thumb=30x20", "Range", "bytes=999999-");
        HttpResponse<byte[]> known = get(photo, "?thumb=30x20", "If-Modified-Since", modified);
        HttpResponse<byte[]> head =
                client.send(request(photo, "?thumb=30x20").HEAD().build(), BodyHandlers.ofByteArray());

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 1, 4));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 1-3/" + whole.body().length);
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void otherSizesThanTheAllowedOnesGetTheFileItself() throws Exception {
        for (String size : List.of("31x20", "1x1", "0x0", "30x20t", "../30x20", "30x20/..", "%00", "99999999999x1")) {
            HttpResponse<byte[]> answer = get(photo, "?thumb=" + size);

            assertThat(answer.statusCode()).as(size).isEqualTo(200);
            assertThat(image(answer).getWidth()).as(size).isEqualTo(300);
            assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=" + name(photo));
        }
        assertThat(thumbs(photo)).doesNotExist();
    }

    @Test
    void everyFieldHasTheDefaultSize() throws Exception {
        BufferedImage thumb = image(get(photo, "?thumb=100x100"));

        assertThat(thumb.getWidth()).isEqualTo(100);
        assertThat(thumb.getHeight()).isEqualTo(100);
    }

    @Test
    void hooksSeeWhatIsServedAndWhyItIsNoThumb() throws Exception {
        get(photo, "?thumb=30x20");
        get(photo, "?thumb=31x20");
        get(photo, "");

        assertThat(events.get(0).servedName()).isEqualTo("30x20_" + name(photo));
        assertThat(events.get(0).servedKey().text()).endsWith("/thumbs_" + name(photo) + "/30x20_" + name(photo));
        assertThat(events.get(0).thumbError()).isEmpty();
        assertThat(events.get(1).servedName()).isEqualTo(name(photo));
        assertThat(events.get(1).thumbError()).isPresent();
        assertThat(events.get(2).thumbError()).isEmpty();
    }

    @Test
    void scriptsInImagesAreNeitherScaledNorShown() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        Record vector = record(photo.collection(), file("a.svg", svg.getBytes(StandardCharsets.UTF_8)));

        HttpResponse<byte[]> answer = get(vector, "?thumb=30x20");

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(svg);
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void brokenImageIsSentAsItIs() throws Exception {
        byte[] broken = Arrays.copyOf(png(300, 200), 60);
        Record record = record(photo.collection(), file("broken.png", broken));

        assertThat(get(record, "?thumb=30x20").body()).isEqualTo(broken);
        assertThat(thumbs(record)).doesNotExist();
    }

    @Test
    void thumbsOfProtectedFilesNeedTheTokenTooAndStayOutOfSharedCaches() throws Exception {
        Record secret = record(collection("secret", ACCOUNTS, true), file("secret.png", png(300, 200)));
        Record account = Record.fresh(running.app().catalog().byName("users").orElseThrow())
                .set("email", FieldValue.Text.of("a@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        running.app().saveRecord().save(account);
        String token = running.app().files().token().issue(Scene.as(new Actor.Account(account, ""), "{}"));

        HttpResponse<byte[]> allowed = get(secret, "?thumb=30x20&token=" + token);
        HttpResponse<byte[]> refused = get(secret, "?thumb=30x20");

        assertThat(image(allowed).getWidth()).isEqualTo(30);
        assertThat(header(allowed, "CDN-Cache-Control")).isEqualTo("no-store");
        assertThat(header(allowed, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(header(get(photo, "?thumb=30x20"), "CDN-Cache-Control")).isEmpty();
    }

    @Test
    void thumbsGoWithTheirFile() throws Exception {
        get(photo, "?thumb=30x20");
        assertThat(thumbs(photo)).exists();

        running.app().updateRecord().update(photo.collection(), photo.id(), "", Scene.guest("{\"img\":\"\"}"));

        assertThat(thumbs(photo)).doesNotExist();
    }

    @Test
    void manyRequestsAtOnceAllGetTheThumb() {
        HttpRequest request = request(photo, "?thumb=60x60f").build();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(client.sendAsync(request, BodyHandlers.ofByteArray()));
        }

        byte[] first = answers.getFirst().join().body();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo(first));
    }

    @Test
    void storeThatTakesNothingStillGivesThumbs() throws Exception {
        BlobKey original = new BlobKey(photo.collection().id() + "/" + photo.id() + "/" + name(photo));
        Path blocked = thumbs(photo);
        Files.writeString(blocked, "a file where the folder should be");

        HttpResponse<byte[]> answer = get(photo, "?thumb=30x20");

        assertThat(image(answer).getWidth()).isEqualTo(30);
        assertThat(running.app().stores().files().find(original)).isPresent();
    }
}
