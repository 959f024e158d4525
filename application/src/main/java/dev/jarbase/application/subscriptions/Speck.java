package dev.jarbase.application.subscriptions;

/** The block cipher Speck128/128 (Beaulieu and others, 2013): two words under a key of two words. Thread-safe. */
final class Speck {
    private static final int ROUNDS = 32;

    private final long[] keys = new long[ROUNDS];

    /** A block of two words. */
    record Block(long high, long low) {}

    Speck(Block key) {
        long high = key.high();
        long low = key.low();
        for (int i = 0; i < ROUNDS; i++) {
            keys[i] = low;
            high = (Long.rotateRight(high, 8) + low) ^ i;
            low = Long.rotateLeft(low, 3) ^ high;
        }
    }

    Block seal(Block plain) {
        long high = plain.high();
        long low = plain.low();
        for (long key : keys) {
            high = (Long.rotateRight(high, 8) + low) ^ key;
            low = Long.rotateLeft(low, 3) ^ high;
        }
        return new Block(high, low);
    }

    Block open(Block sealed) {
        long high = sealed.high();
        long low = sealed.low();
        for (int i = ROUNDS - 1; i >= 0; i--) {
            low = Long.rotateRight(low ^ high, 3);
            high = Long.rotateLeft((high ^ keys[i]) - low, 8);
        }
        return new Block(high, low);
    }
}
