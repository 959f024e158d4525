package dev.jarbase.adapter.identity;

import java.util.Optional;

/** A bcrypt hash as it is stored: {@code $2a$}, two digits of cost, 22 characters of salt and 31 of digest. */
final class BcryptText {
    static final int SALT_BYTES = 16;
    static final int MIN_COST = 4;
    static final int MAX_COST = 31;

    private static final int DIGEST_BYTES = 23;
    private static final int SALT_START = 7;
    private static final int DIGEST_START = 29;
    private static final int LENGTH = 60;
    private static final int BITS = 6;
    private static final String ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final int cost;
    private final byte[] salt;
    private final byte[] digest;

    BcryptText(int cost, byte[] salt, byte[] digest) {
        this.cost = cost;
        this.salt = salt;
        this.digest = digest;
    }

    int cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] digest() {
        return digest;
    }

    /** Reads a hash of version 2a, 2b or 2y, which mean the same here; nothing if it is malformed. */
    static Optional<BcryptText> parse(String text) {
        if (text.length() != LENGTH || !hasHead(text)) {
            return Optional.empty();
        }
        int cost = Character.digit(text.charAt(4), 10) * 10 + Character.digit(text.charAt(5), 10);
        boolean isKnown = text.chars().skip(SALT_START).allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return !isKnown || cost < MIN_COST || cost > MAX_COST
                ? Optional.empty()
                : Optional.of(new BcryptText(
                        cost, decode(text, SALT_START, SALT_BYTES), decode(text, DIGEST_START, DIGEST_BYTES)));
    }

    private static boolean hasHead(String text) {
        return text.startsWith("$2")
                && "aby".indexOf(text.charAt(2)) >= 0
                && text.charAt(3) == '$'
                && isDigit(text.charAt(4))
                && isDigit(text.charAt(5))
                && text.charAt(6) == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    String write() {
        StringBuilder out = new StringBuilder(LENGTH).append("$2a$");
        out.append(cost < 10 ? "0" : "").append(cost).append('$');
        encode(salt, out);
        encode(digest, out);
        return out.toString();
    }

    /** Six bits at a time, the first ones first, without padding. */
    private static void encode(byte[] bytes, StringBuilder out) {
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = ((held << Byte.SIZE) | (each & 0xff)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                out.append(ALPHABET.charAt((held >>> bits) & 0x3f));
            }
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt((held << (BITS - bits)) & 0x3f));
        }
    }

    private static byte[] decode(String text, int start, int length) {
        byte[] bytes = new byte[length];
        int bits = 0;
        int held = 0;
        int at = start;
        for (int i = 0; i < length; i++) {
            while (bits < Byte.SIZE) {
                held = ((held << BITS) | ALPHABET.indexOf(text.charAt(at++))) & 0xffff;
                bits += BITS;
            }
            bits -= Byte.SIZE;
            bytes[i] = (byte) (held >>> bits);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "BcryptText[cost=" + cost + "]";
    }
}
