package dev.jarbase.adapter.identity;

import dev.jarbase.domain.auth.Entropy;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;

/** Randomness of the operating system, read in blocks. */
public final class SecureEntropy implements Entropy {
    private static final int BLOCK = 512;

    private final ReentrantLock lock = new ReentrantLock();
    private final SecureRandom source = new SecureRandom();
    private final byte[] block = new byte[BLOCK];
    private int used = BLOCK;

    @Override
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        lock.lock();
        try {
            return pick(bound);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String text(int length, String alphabet) {
        char[] out = new char[length];
        lock.lock();
        try {
            for (int i = 0; i < length; i++) {
                out[i] = alphabet.charAt(pick(alphabet.length()));
            }
        } finally {
            lock.unlock();
        }
        return new String(out);
    }

    /** Draws until the number falls into a whole multiple of the bound, so that all results are equally likely. */
    private int pick(int bound) {
        int bytes = bound <= 256 ? 1 : 4;
        long range = 1L << (8 * bytes);
        long limit = range - range % bound;
        long drawn;
        do {
            drawn = draw(bytes);
        } while (drawn >= limit);
        return (int) (drawn % bound);
    }

    private long draw(int bytes) {
        if (used + bytes > BLOCK) {
            source.nextBytes(block);
            used = 0;
        }
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | (block[used] & 0xFF);
            block[used++] = 0;
        }
        return number;
    }
}
