package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.Bucket;
import java.net.URI;
import java.util.SortedMap;

/**
 * Where requests for a bucket go.
 *
 * @param authority host and port, the latter only if it is not the one of the scheme
 * @param path encoded path of the bucket, without a slash at the end
 */
record BucketAddress(String scheme, String authority, String path) {

    /** Reads the address of a bucket. @throws BlobStoreException if its endpoint is none */
    static BucketAddress of(Bucket bucket) {
        String endpoint = bucket.endpoint().strip();
        String scheme = endpoint.startsWith("http://") ? "http" : "https";
        String rest = withoutEnd(endpoint.replaceFirst("^https?://", ""));
        int slash = rest.indexOf('/');
        String host = withoutDefaultPort(scheme, slash < 0 ? rest : rest.substring(0, slash));
        String path = slash < 0 ? "" : rest.substring(slash);
        BucketAddress address = bucket.isPathStyle()
                ? new BucketAddress(scheme, host, path + "/" + UriText.encode(bucket.name()))
                : new BucketAddress(scheme, bucket.name() + "." + host, path);
        address.requireHost(bucket);
        return address;
    }

    private static String withoutEnd(String endpoint) {
        return endpoint.endsWith("/") ? withoutEnd(endpoint.substring(0, endpoint.length() - 1)) : endpoint;
    }

    /** The header names the host without it, and the signature must name the same. */
    private static String withoutDefaultPort(String scheme, String host) {
        String port = scheme.equals("http") ? ":80" : ":443";
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    private void requireHost(Bucket bucket) {
        try {
            if (URI.create(scheme + "://" + authority + path + "/").getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            throw new BlobStoreException(bucket.endpoint() + " is no endpoint of a bucket", malformed);
        }
        throw new BlobStoreException(bucket.endpoint() + " with the bucket " + bucket.name() + " is no endpoint");
    }

    /** The encoded path of an object; of the bucket itself if the key is empty. */
    String path(String key) {
        return path + "/" + UriText.path(key);
    }

    URI uri(String key, SortedMap<String, String> query) {
        String target = scheme + "://" + authority + path(key);
        return URI.create(query.isEmpty() ? target : target + "?" + UriText.query(query));
    }
}
