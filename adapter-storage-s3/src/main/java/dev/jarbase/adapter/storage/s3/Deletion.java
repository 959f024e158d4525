package dev.jarbase.adapter.storage.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes objects, many with one request where the store can do so. */
final class Deletion {
    /** How stores answer that do not know the request. */
    private static final Set<Integer> UNKNOWN = Set.of(400, 404, 405, 411, 501);

    private final S3Client client;
    private boolean isOneByOne;

    Deletion(S3Client client) {
        this.client = client;
    }

    void deleteAll(List<Listing.Entry> objects) throws IOException {
        if (objects.isEmpty()) {
            return;
        }
        if (objects.size() > 1 && !isOneByOne) {
            isOneByOne = !isDeletedAtOnce(objects);
        }
        if (objects.size() == 1 || isOneByOne) {
            for (Listing.Entry object : objects) {
                delete(object.key());
            }
        }
    }

    void delete(String key) throws IOException {
        try {
            client.send(new S3Request("DELETE", key));
        } catch (RefusedException refused) {
            if (!refused.isMissing()) {
                throw refused;
            }
        }
    }

    private boolean isDeletedAtOnce(List<Listing.Entry> objects) throws IOException {
        XmlText list = new XmlText("Delete").text("Quiet", "true");
        for (Listing.Entry object : objects) {
            list.open("Object").text("Key", object.key()).close("Object");
        }
        byte[] body = list.toBytes();
        S3Request request = new S3Request("POST", "")
                .withQuery(Map.of("delete", ""))
                .withHeaders(Map.of("content-type", "application/xml", "content-md5", md5(body)))
                .withBody(ByteBuffer.wrap(body));
        try {
            requireAll(client.send(request));
            return true;
        } catch (RefusedException refused) {
            if (UNKNOWN.contains(refused.status())) {
                return false;
            }
            throw refused;
        }
    }

    private static void requireAll(byte[] answer) throws IOException {
        if (answer.length == 0) {
            return;
        }
        for (XmlAnswer.Item item : XmlAnswer.parse(answer).items()) {
            if (item.name().equals("Error")) {
                throw new IOException(item.text("Code") + ": " + item.text("Message"));
            }
        }
    }

    /** The protocol demands this digest. */
    private static String md5(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
