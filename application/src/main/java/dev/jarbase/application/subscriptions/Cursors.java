package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.auth.Entropy;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes places among all changes as texts that tell nothing: a plain number would tell every guest how much happens in
 * collections that he may not see. One block of AES (FIPS 197) under a key of this process; what another process wrote
 * is not recognised. Not thread-safe.
 */
public final class Cursors {
    private static final int BLOCK = 16;
    private static final int MARK = 0x6a627263;

    private final Cipher sealing;
    private final Cipher opening;

    /**
     * A place.
     *
     * @param number all up to this one were told
     * @param part how many messages of the following one were told too
     */
    public record Place(long number, int part) {}

    public Cursors(Entropy entropy) {
        byte[] bytes = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            bytes[i] = (byte) entropy.below(256);
        }
        SecretKeySpec key = new SecretKeySpec(bytes, "AES");
        // One block only, and equal places shall have equal texts.
        IvParameterSpec same = new IvParameterSpec(new byte[BLOCK]);
        try {
            sealing = Cipher.getInstance("AES/CBC/NoPadding");
            sealing.init(Cipher.ENCRYPT_MODE, key, same);
            opening = Cipher.getInstance("AES/CBC/NoPadding");
            opening.init(Cipher.DECRYPT_MODE, key, same);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has AES", missing);
        }
    }

    /** Returns the text for a place: 22 characters of base64url. */
    public String of(long number, int part) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK).putInt(MARK).putInt(part).putLong(number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pass(sealing, block.array()));
    }

    /** Returns the place that a text stands for, if it was written here. */
    public Optional<Place> read(String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (sealed.length != BLOCK) {
            return Optional.empty();
        }
        ByteBuffer block = ByteBuffer.wrap(pass(opening, sealed));
        boolean known = block.getInt() == MARK;
        int part = block.getInt();
        return known ? Optional.of(new Place(block.getLong(), part)) : Optional.empty();
    }

    private static byte[] pass(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("one block without padding", impossible);
        }
    }
}
