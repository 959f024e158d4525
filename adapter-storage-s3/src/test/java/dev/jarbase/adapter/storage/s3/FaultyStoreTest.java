package dev.jarbase.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.adapter.storage.s3.StubS3.Answer;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.testkit.file.PatternStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the store does not do as it should. Security checklist 13 and 33. */
class FaultyStoreTest {
    private static final BlobKey KEY = new BlobKey("c/r/a");
    private static final Notes NOTES = new Notes("text/plain", "");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int TWO_PARTS = UploadMemory.PART + 1;
    private static final String BEGUN =
            "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>";
    private static final String TWO_OBJECTS = "<ListBucketResult><IsTruncated>false</IsTruncated>"
            + "<Contents><Key>c/r/1</Key><Size>1</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
            + "<Contents><Key>c/r/2</Key><Size>1</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
            + "</ListBucketResult>";

    private StubS3 stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubS3();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private void put(long length) {
        stub.store().put(KEY, NOTES, PatternStream.of(length));
    }

    /** The same answer a number of times, then that all is well. */
    private void answerFirst(int times, Answer answer) {
        AtomicInteger count = new AtomicInteger();
        stub.answer(request -> count.incrementAndGet() <= times ? answer : new Answer(200, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void busyStoreIsAskedAgain(int status) {
        answerFirst(2, new Answer(status, "<Error><Code>SlowDown</Code><Message>later</Message></Error>"));

        put(10);

        assertThat(stub.requests()).hasSize(3).containsOnly("PUT /b/c/r/a");
    }

    @Test
    void brokenConnectionIsTriedAgain() {
        answerFirst(1, Answer.BROKEN);

        put(10);

        assertThat(stub.requests()).hasSizeGreaterThan(1);
    }

    @Test
    void attemptsEnd() {
        answerFirst(9, new Answer(503, "<Error><Code>SlowDown</Code><Message>later</Message></Error>"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> put(10))
                .havingCause()
                .withMessage("503 SlowDown: later");
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void refusalIsFinalAndToldWithoutTheRestOfTheAnswer() {
        answerFirst(
                9,
                new Answer(
                        403, "<Error><Code>Denied</Code><Message>no</Message><StringToSign>x</StringToSign></Error>"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> put(10))
                .havingCause()
                .withMessage("403 Denied: no");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void refusalThatIsNoXmlIsStillOne() {
        answerFirst(9, new Answer(403, "<html><body>Forbidden"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> put(10))
                .havingCause()
                .withMessage("403 without a reason that is XML");
    }

    @Test
    void externalEntitiesOfAnAnswerAreNotRead() {
        answerFirst(
                9,
                new Answer(
                        403,
                        "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Error><Code>&x;</Code></Error>"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> put(10))
                .havingCause()
                .withMessageStartingWith("403 ")
                .satisfies(cause -> assertThat(cause.getMessage()).isIn("403 without a reason that is XML", "403 : "));
    }

    @Test
    void silentStoreIsGivenUpOnce() {
        stub.answer(request -> Answer.SILENCE);

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> stub.store(SHORT).put(KEY, NOTES, PatternStream.of(10)))
                .havingCause()
                .withMessageStartingWith("no answer of 127.0.0.1:");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void contentThatStopsComingFails() throws IOException {
        stub.answer(request -> Answer.HALF);

        try (InputStream in = stub.store(Duration.ofSeconds(2)).open(KEY, 0)) {
            assertThat(in.readNBytes(5)).hasSize(5);
            assertThatExceptionOfType(IOException.class).isThrownBy(in::read).withMessage("the answer stopped");
        }
    }

    @Test
    void nobodyListeningIsAFault() {
        Bucket nowhere = new Bucket("b", "r", "http://127.0.0.1:1", "k", "hush", true);

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> new S3BlobStore(nowhere).put(KEY, NOTES, PatternStream.of(1)))
                .havingCause()
                .withMessage("no connection to 127.0.0.1:1");
        assertThat(nowhere.toString() + new S3BlobStore(nowhere)).doesNotContain("hush");
    }

    @Test
    void uploadThatWasMaybeBegunIsNotBegunTwice() {
        stub.answer(request -> Answer.BROKEN);

        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> put(TWO_PARTS));

        assertThat(stub.requests()).containsOnly("POST /b/c/r/a?uploads=");
    }

    @Test
    void refusedPartAbortsTheUpload() {
        stub.answer(request -> request.startsWith("POST")
                ? new Answer(200, BEGUN)
                : new Answer(request.startsWith("PUT") ? 403 : 204, ""));

        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> put(TWO_PARTS));

        assertThat(stub.requests()).endsWith("DELETE /b/c/r/a?uploadId=u1");
    }

    @Test
    void completionThatFailsInsideOfAGoodAnswerAbortsTheUpload() {
        stub.answer(request -> {
            if (request.contains("?uploads=")) {
                return new Answer(200, BEGUN);
            }
            return request.startsWith("POST")
                    ? new Answer(200, "<Error><Code>InternalError</Code><Message>oh</Message></Error>")
                    : new Answer(200, "");
        });

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> put(TWO_PARTS))
                .havingCause()
                .withMessage("500 InternalError: oh");
        assertThat(stub.requests()).endsWith("DELETE /b/c/r/a?uploadId=u1");
    }

    @Test
    void storeThatCannotDeleteManyAtOnceDeletesOneByOne() {
        stub.answer(request -> {
            if (request.startsWith("GET")) {
                return new Answer(200, TWO_OBJECTS);
            }
            return new Answer(request.startsWith("POST") ? 501 : 204, "");
        });

        stub.store().deleteAll(new BlobFolder("c/r"));

        assertThat(stub.requests()).endsWith("DELETE /b/c/r/1", "DELETE /b/c/r/2");
    }

    @Test
    void objectThatIsNotDeletedIsAFault() {
        stub.answer(request -> request.startsWith("GET")
                ? new Answer(200, TWO_OBJECTS)
                : new Answer(
                        200,
                        "<DeleteResult><Error><Key>c/r/1</Key><Code>AccessDenied</Code>"
                                + "<Message>locked</Message></Error></DeleteResult>"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> stub.store().deleteAll(new BlobFolder("c/r")))
                .havingCause()
                .withMessage("AccessDenied: locked");
    }

    @Test
    void listingsAreReadByTheirNames() {
        stub.answer(request -> new Answer(200, TWO_OBJECTS));

        assertThat(stub.store().list(new BlobFolder("c/r")))
                .extracting(blob -> blob.modified())
                .containsOnly(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
