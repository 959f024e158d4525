package dev.jarbase.adapter.sqlite.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How the text of the settings is turned into what is stored: not at all, or by AES-GCM with a key. Immutable. */
public final class SettingsCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    private SettingsCipher(byte[] key) {
        this.key = key;
    }

    /** Leaves settings readable. */
    public static SettingsCipher none() {
        return new SettingsCipher(new byte[0]);
    }

    /** Encrypts with a key, which must be 16, 24 or 32 bytes when it is used; an empty one leaves settings readable. */
    public static SettingsCipher of(String key) {
        return new SettingsCipher(key.getBytes(StandardCharsets.UTF_8));
    }

    boolean isActive() {
        return key.length > 0;
    }

    /** Returns the Base64 text of nonce, encrypted text and tag. */
    String encrypt(String text) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, stored, NONCE_BYTES, encrypted.length);
        return Base64.getEncoder().encodeToString(stored);
    }

    /** @throws GeneralSecurityException if the key is another one or the text was not made by {@link #encrypt} */
    String decrypt(String stored) throws GeneralSecurityException {
        byte[] bytes = decode(stored);
        if (bytes.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short for a nonce");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decode(String stored) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(stored);
        } catch (IllegalArgumentException malformed) {
            throw new GeneralSecurityException("not Base64", malformed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        if (key.length != 16 && key.length != 24 && key.length != 32) {
            // peer: the words of Go's cipher package, see data-directory.md §8
            throw new GeneralSecurityException("crypto/aes: invalid key size " + key.length);
        }
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
