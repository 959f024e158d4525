package dev.jarbase.adapter.identity;

import java.security.GeneralSecurityException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with instances that are used again: a thread-local one would be made anew on every virtual thread. */
final class HmacPool {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDLE = 16;

    private final BlockingQueue<Mac> idle = new ArrayBlockingQueue<>(IDLE);

    /** Returns the code of a message. @throws IllegalArgumentException for an empty key */
    byte[] sha256(byte[] key, byte[] message) {
        Mac pooled = idle.poll();
        try {
            Mac mac = pooled != null ? pooled : Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] result = mac.doFinal(message);
            idle.offer(mac);
            return result;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
