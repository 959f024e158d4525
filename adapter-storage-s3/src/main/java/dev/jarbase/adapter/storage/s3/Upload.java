package dev.jarbase.adapter.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Stores a stream as an object: in one request if it is short, else in parts of which a few are on their way at the same
 * time. Each part is in memory while it is sent, so that it can be signed and sent again.
 */
final class Upload {
    /** Content up to this size needs no share of the memory for parts. */
    private static final int SMALL = 256 * 1024;

    private static final int PARALLEL = 4;
    private static final int MAX_PARTS = 10_000;

    private final S3Client client;
    private final String key;
    private final SortedMap<String, String> headers;
    private final UploadMemory memory;

    Upload(S3Client client, String key, SortedMap<String, String> headers, UploadMemory memory) {
        this.client = client;
        this.key = key;
        this.headers = headers;
        this.memory = memory;
    }

    private record Part(ByteBuffer bytes) {
        static final Part NOTHING = new Part(ByteBuffer.allocate(0));

        boolean isFull() {
            return bytes.limit() == UploadMemory.PART;
        }

        boolean isEmpty() {
            return bytes.limit() == 0;
        }
    }

    void store(InputStream content) throws IOException {
        byte[] head = content.readNBytes(SMALL);
        if (head.length < SMALL) {
            put(ByteBuffer.wrap(head));
            return;
        }
        Part first = read(content, head);
        if (first.isFull()) {
            storeInParts(first, content);
            return;
        }
        try {
            put(first.bytes());
        } finally {
            memory.giveBack();
        }
    }

    private void put(ByteBuffer bytes) throws IOException {
        client.send(new S3Request("PUT", key).withHeaders(headers).withBody(bytes));
    }

    /** Reads a part behind bytes that were read already; the memory is given back by who sends it. */
    private Part read(InputStream content, byte[] head) throws IOException {
        memory.take();
        boolean isRead = false;
        try {
            byte[] bytes = new byte[UploadMemory.PART];
            System.arraycopy(head, 0, bytes, 0, head.length);
            int more = content.readNBytes(bytes, head.length, bytes.length - head.length);
            isRead = true;
            return new Part(ByteBuffer.wrap(bytes, 0, head.length + more));
        } finally {
            if (!isRead) {
                memory.giveBack();
            }
        }
    }

    private void storeInParts(Part first, InputStream content) throws IOException {
        String id;
        try {
            id = begin();
        } catch (IOException | RuntimeException failure) {
            memory.giveBack();
            throw failure;
        }
        try {
            complete(id, sendAll(id, first, content));
        } catch (IOException | RuntimeException failure) {
            abort(id, failure);
            throw failure;
        }
    }

    /** An upload that was begun twice would leave one behind. */
    private String begin() throws IOException {
        S3Request request = new S3Request("POST", key)
                .withQuery(Map.of("uploads", ""))
                .withHeaders(headers)
                .once();
        String id = XmlAnswer.parse(client.send(request)).text("UploadId");
        if (id.isEmpty()) {
            throw new IOException("the store began an upload without telling its id");
        }
        return id;
    }

    /** Sends all parts and returns their tags in order; none is on its way any more when this ends. */
    private List<String> sendAll(String id, Part first, InputStream content) throws IOException {
        List<Future<String>> sent = new ArrayList<>();
        Semaphore parallel = new Semaphore(PARALLEL);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part = first; !part.isEmpty(); part = next(part, content, sent)) {
                Part now = part;
                int number = sent.size() + 1;
                parallel.acquireUninterruptibly();
                sent.add(workers.submit(() -> send(id, number, now, parallel)));
            }
        }
        List<String> tags = new ArrayList<>();
        for (Future<String> part : sent) {
            tags.add(result(part));
        }
        return tags;
    }

    /** The part behind another one; an empty one at the end, or when going on has no use. */
    private Part next(Part before, InputStream content, List<Future<String>> sent) throws IOException {
        if (!before.isFull() || sent.stream().anyMatch(part -> part.state() == Future.State.FAILED)) {
            return Part.NOTHING;
        }
        if (sent.size() == MAX_PARTS) {
            throw new IOException("more than " + MAX_PARTS + " parts of " + UploadMemory.PART + " bytes");
        }
        Part next = read(content, new byte[0]);
        if (next.isEmpty()) {
            memory.giveBack();
        }
        return next;
    }

    private String send(String id, int number, Part part, Semaphore parallel) throws IOException {
        try {
            S3Request request = new S3Request("PUT", key)
                    .withQuery(Map.of("uploadId", id, "partNumber", Integer.toString(number)))
                    .withBody(part.bytes());
            return client.headers(request)
                    .firstValue("etag")
                    .orElseThrow(() -> new IOException("the store took a part without giving its tag"));
        } finally {
            memory.giveBack();
            parallel.release();
        }
    }

    private static String result(Future<String> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException("sending a part", failure.getCause());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending parts", end);
        }
    }

    /** The store may find out what is wrong only after it began to answer that all is well. */
    private void complete(String id, List<String> tags) throws IOException {
        XmlText list = new XmlText("CompleteMultipartUpload");
        for (int i = 0; i < tags.size(); i++) {
            list.open("Part")
                    .text("PartNumber", Integer.toString(i + 1))
                    .text("ETag", tags.get(i))
                    .close("Part");
        }
        S3Request request = new S3Request("POST", key)
                .withQuery(Map.of("uploadId", id))
                .withHeaders(Map.of("content-type", "application/xml"))
                .withBody(ByteBuffer.wrap(list.toBytes()))
                .once();
        byte[] answer = client.send(request);
        if (XmlAnswer.parse(answer).isError()) {
            throw new RefusedException(500, S3Client.complaint(answer));
        }
    }

    /** Parts of an upload that was not completed are kept and paid for until it is aborted. */
    private void abort(String id, Exception failure) {
        try {
            client.send(new S3Request("DELETE", key).withQuery(Map.of("uploadId", id)));
        } catch (IOException notAborted) {
            failure.addSuppressed(notAborted);
        }
    }
}
