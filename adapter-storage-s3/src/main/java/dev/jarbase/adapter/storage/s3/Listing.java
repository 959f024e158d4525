package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.ListedBlob;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects whose keys begin alike, page by page. */
final class Listing {
    private static final String PAGE = "1000";

    private final S3Client client;
    private final String prefix;

    Listing(S3Client client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** Takes one page after the other. */
    @FunctionalInterface
    interface Pages {
        void take(List<Entry> page) throws IOException;
    }

    /** An object. */
    record Entry(String key, long size, Instant modified, String md5) {
        Optional<ListedBlob> blob() {
            return ObjectKeys.key(key).map(known -> new ListedBlob(known, size, modified, md5));
        }
    }

    void forEach(Pages pages) throws IOException {
        String next = "";
        do {
            XmlAnswer answer = page(next);
            pages.take(entries(answer));
            next = answer.text("IsTruncated").equals("true") ? answer.text("NextContinuationToken") : "";
        } while (!next.isEmpty());
    }

    private XmlAnswer page(String token) throws IOException {
        Map<String, String> query = new TreeMap<>(Map.of("list-type", "2", "max-keys", PAGE, "prefix", prefix));
        if (!token.isEmpty()) {
            query.put("continuation-token", token);
        }
        return XmlAnswer.parse(client.send(new S3Request("GET", "").withQuery(query)));
    }

    private static List<Entry> entries(XmlAnswer page) throws IOException {
        try {
            return page.items().stream()
                    .filter(item -> item.name().equals("Contents"))
                    .map(item -> new Entry(
                            item.text("Key"),
                            Long.parseLong(item.text("Size")),
                            Instant.parse(item.text("LastModified")),
                            EntityTag.md5(item.text("ETag"))))
                    .toList();
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw new IOException("the store listed something that is no object", malformed);
        }
    }
}
