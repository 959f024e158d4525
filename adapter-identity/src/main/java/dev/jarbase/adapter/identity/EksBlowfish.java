package dev.jarbase.adapter.identity;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One computation of bcrypt: Blowfish with an expensive key schedule (Provos and Mazieres, A Future-Adaptable Password
 * Scheme, 1999). Not thread-safe.
 *
 * <p>Each step waits for the one before, so that one computation leaves most of a processor core unused; two of them side
 * by side in one loop take less than one and a half times as long as one.
 */
final class EksBlowfish {
    private static final int KEYS = 18;
    private static final int BOXES = 1024;
    /** The last key word follows the rounds. */
    private static final int LAST = KEYS - 1;

    private static final int MAX_KEY_BYTES = 72;
    private static final int DIGEST_BYTES = 23;
    private static final int DIGEST_ROUNDS = 64;

    /** "OrpheanBeholderScryDoubt". */
    private static final int[] TEXT = {0x4f727068, 0x65616e42, 0x65686f6c, 0x64657253, 0x63727944, 0x6f756274};

    private final int[] keys = new int[KEYS];
    private final int[] boxes = new int[BOXES];
    private final int[] password;
    private final int[] salt;
    private int left;
    private int right;

    /**
     * Begins a computation.
     *
     * @param password of which the first 72 bytes count
     * @param salt 16 bytes
     */
    EksBlowfish(byte[] password, byte[] salt) {
        this.password = cyclic(Arrays.copyOf(password, Math.min(MAX_KEY_BYTES, password.length + 1)));
        this.salt = cyclic(salt);
        PiFraction.copy(0, keys);
        PiFraction.copy(KEYS, boxes);
        mix(this.password);
        fillSalted(keys, 0);
        // 18 words were made, so the boxes begin in the middle of the salt.
        fillSalted(boxes, 2);
    }

    /** Repeats bytes as words until there is one for each key. */
    private static int[] cyclic(byte[] bytes) {
        int[] words = new int[KEYS];
        for (int i = 0; i < KEYS * Integer.BYTES; i++) {
            words[i / Integer.BYTES] = (words[i / Integer.BYTES] << Byte.SIZE) | (bytes[i % bytes.length] & 0xff);
        }
        return words;
    }

    /**
     * Does the expensive part.
     *
     * @param cost binary logarithm of the number of rounds
     */
    void strengthen(int cost) {
        for (long i = 1L << cost; i > 0; i--) {
            expand(password);
            expand(salt);
        }
    }

    /** Does the expensive part of two computations side by side. */
    static void strengthen(EksBlowfish one, EksBlowfish two, int cost) {
        for (long i = 1L << cost; i > 0; i--) {
            expand(one, one.password, two, two.password);
            expand(one, one.salt, two, two.salt);
        }
    }

    /** Returns the 23 bytes of the hash. */
    byte[] digest() {
        ByteBuffer digest = ByteBuffer.allocate(TEXT.length * Integer.BYTES);
        for (int i = 0; i < TEXT.length; i += 2) {
            left = TEXT[i];
            right = TEXT[i + 1];
            for (int n = 0; n < DIGEST_ROUNDS; n++) {
                encipher();
            }
            digest.putInt(left).putInt(right);
        }
        return Arrays.copyOf(digest.array(), DIGEST_BYTES);
    }

    private void expand(int[] key) {
        mix(key);
        fill(keys);
        fill(boxes);
    }

    private static void expand(EksBlowfish one, int[] key, EksBlowfish two, int[] otherKey) {
        one.mix(key);
        two.mix(otherKey);
        fill(one, one.keys, two, two.keys);
        fill(one, one.boxes, two, two.boxes);
    }

    private void mix(int[] key) {
        for (int i = 0; i < KEYS; i++) {
            keys[i] ^= key[i];
        }
        left = 0;
        right = 0;
    }

    private void fillSalted(int[] target, int offset) {
        for (int i = 0; i < target.length; i += 2) {
            left ^= salt[(i + offset) % 4];
            right ^= salt[(i + offset) % 4 + 1];
            encipher();
            target[i] = left;
            target[i + 1] = right;
        }
    }

    private void fill(int[] target) {
        for (int i = 0; i < target.length; i += 2) {
            encipher();
            target[i] = left;
            target[i + 1] = right;
        }
    }

    private void encipher() {
        int[] k = keys;
        int[] s = boxes;
        int l = left ^ k[0];
        int r = right;
        for (int n = 1; n < LAST; n += 2) {
            r ^= substitute(s, l) ^ k[n];
            l ^= substitute(s, r) ^ k[n + 1];
        }
        left = r ^ k[LAST];
        right = l;
    }

    /** As {@link #fill(int[])} for two, whose steps take turns: that keeps all parts of the core busy. */
    private static void fill(EksBlowfish one, int[] target, EksBlowfish two, int[] otherTarget) {
        int[] k = one.keys;
        int[] s = one.boxes;
        int[] k2 = two.keys;
        int[] s2 = two.boxes;
        int l = one.left;
        int r = one.right;
        int l2 = two.left;
        int r2 = two.right;
        for (int i = 0; i < target.length; i += 2) {
            l ^= k[0];
            l2 ^= k2[0];
            for (int n = 1; n < LAST; n += 2) {
                r ^= substitute(s, l) ^ k[n];
                r2 ^= substitute(s2, l2) ^ k2[n];
                l ^= substitute(s, r) ^ k[n + 1];
                l2 ^= substitute(s2, r2) ^ k2[n + 1];
            }
            int swapped = l;
            l = r ^ k[LAST];
            r = swapped;
            int swapped2 = l2;
            l2 = r2 ^ k2[LAST];
            r2 = swapped2;
            target[i] = l;
            target[i + 1] = r;
            otherTarget[i] = l2;
            otherTarget[i + 1] = r2;
        }
        one.left = l;
        one.right = r;
        two.left = l2;
        two.right = r2;
    }

    private static int substitute(int[] s, int word) {
        int sum = s[word >>> 24] + s[0x100 | ((word >>> 16) & 0xff)];
        return (sum ^ s[0x200 | ((word >>> 8) & 0xff)]) + s[0x300 | (word & 0xff)];
    }
}
