package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.Bucket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 server over a folder of this machine, that wants signatures of version 4. */
final class LocalS3 implements AutoCloseable {
    static final String KEY = "access";
    static final String SECRET = "very-secret";

    /** Names no machine: reached only through the proxy below. */
    private static final String VIRTUAL_HOST = "s3.test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicInteger made = new AtomicInteger();
    private final FilesystemNio2BlobStore store;
    private final S3Proxy server;
    private final S3Proxy byHost;

    LocalS3(Path folder) throws Exception {
        store = new FilesystemNio2BlobStore(folder.toString());
        server = builder().build();
        server.start();
        byHost = builder().virtualHost(VIRTUAL_HOST).build();
        byHost.start();
    }

    private S3Proxy.Builder builder() {
        return S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET);
    }

    /** Makes a bucket. */
    Bucket newBucket() {
        String name = "bucket-" + made.incrementAndGet();
        store.createContainer(name);
        return new Bucket(name, "eu-somewhere-1", "http://127.0.0.1:" + server.getPort(), KEY, SECRET, true);
    }

    static S3BlobStore open(Bucket bucket) {
        return new S3BlobStore(bucket, HTTP, timing());
    }

    /** A bucket that is named by the host. */
    S3BlobStore openByHost(String name) {
        HttpClient throughServer = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), byHost.getPort())))
                .build();
        Bucket bucket = new Bucket(name, "us-east-1", "http://" + VIRTUAL_HOST + "/", KEY, SECRET, false);
        return new S3BlobStore(bucket, throughServer, timing());
    }

    static S3Client.Timing timing() {
        return new S3Client.Timing(
                InstantSource.system(), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ZERO);
    }

    /** Keys of uploads in parts that were begun and not ended. */
    List<String> openUploads(Bucket bucket) {
        return store.listMultipartUploads(bucket.name()).stream()
                .map(upload -> upload.key())
                .toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
            byHost.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("stopping the server", failure);
        }
    }
}
