package dev.jarbase.adapter.storage.gcs;

import com.google.auth.Credentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.google.cloud.storage.StorageRetryStrategy;
import dev.jarbase.domain.file.BlobStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a bucket is, and with what it is opened.
 *
 * @param keyFile file with the key of a service account; empty for what the machine offers, as virtual machines of Google do
 * @param endpoint address of another service with the same API, such as an emulator, which then needs no key; empty for
 *     Google's
 */
public record GcsBucket(String name, String keyFile, String endpoint) {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * Makes a client, which does not reach for the bucket yet. It repeats every request that the service is too busy for: all of
     * ours may be done twice.
     *
     * @throws BlobStoreException if the key cannot be read
     */
    Storage open() {
        StorageOptions.Builder options = StorageOptions.http()
                .setTransportOptions(HttpTransportOptions.newBuilder()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setReadTimeout(READ_MILLIS)
                        .build())
                .setRetrySettings(StorageOptions.getDefaultRetrySettings().toBuilder()
                        .setMaxAttempts(ATTEMPTS)
                        .setTotalTimeoutDuration(LONGEST)
                        .build())
                .setStorageRetryStrategy(StorageRetryStrategy.getUniformStorageRetryStrategy())
                .setCredentials(credentials());
        if (!endpoint.isEmpty()) {
            options.setHost(endpoint);
        }
        return options.build().getService();
    }

    private Credentials credentials() {
        try {
            if (!keyFile.isEmpty()) {
                try (InputStream key = Files.newInputStream(Path.of(keyFile))) {
                    return ServiceAccountCredentials.fromStream(key);
                }
            }
            return endpoint.isEmpty() ? GoogleCredentials.getApplicationDefault() : NoCredentials.getInstance();
        } catch (IOException failure) {
            throw new BlobStoreException("reading the key for the bucket " + name, failure);
        }
    }
}
