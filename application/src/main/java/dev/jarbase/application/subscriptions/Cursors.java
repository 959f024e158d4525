package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.auth.Entropy;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes places among all changes as texts that tell nothing: a plain number would tell every guest how much happens in
 * collections that he may not see. The key is made at the start, so what another process wrote is not recognised.
 * Thread-safe.
 */
public final class Cursors {
    private static final int BYTES = 16;
    private static final int MARK = 0x6a627263;

    private final Speck cipher;

    /**
     * A place.
     *
     * @param number all up to this one were told
     * @param part how many messages of the following one were told too
     */
    public record Place(long number, int part) {}

    public Cursors(Entropy entropy) {
        cipher = new Speck(new Speck.Block(word(entropy), word(entropy)));
    }

    private static long word(Entropy entropy) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << 8 | entropy.below(256);
        }
        return word;
    }

    /** Returns the text for a place: 22 characters of base64url. */
    public String of(long number, int part) {
        Speck.Block sealed = cipher.seal(new Speck.Block((long) MARK << 32 | part, number));
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(sealed.high())
                .putLong(sealed.low())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the place that a text stands for, if it was written here. */
    public Optional<Place> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer sealed = ByteBuffer.wrap(bytes);
        Speck.Block plain = cipher.open(new Speck.Block(sealed.getLong(), sealed.getLong()));
        boolean known = plain.high() >>> 32 == MARK && (int) plain.high() >= 0 && plain.low() >= 0;
        return known ? Optional.of(new Place(plain.low(), (int) plain.high())) : Optional.empty();
    }
}
