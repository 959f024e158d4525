package dev.jarbase.adapter.http.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the older forms of private keys into PKCS #8 (RFC 5958), the only one that the JDK reads. */
final class KeyEnvelope {
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int PARAMETERS = 0xA0;
    private static final byte[] VERSION = {INTEGER, 1, 0};

    /** rsaEncryption without parameters, RFC 8017. */
    private static final byte[] RSA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0};

    /** id-ecPublicKey, RFC 5480. */
    private static final byte[] EC = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private KeyEnvelope() {}

    /** Wraps a key in the form of PKCS #1. */
    static byte[] ofRsa(byte[] key) {
        return wrap(RSA, key);
    }

    /** Wraps a key in the form of SEC 1, RFC 5915. @throws UnusableCertificateException if it does not name its curve */
    static byte[] ofEc(byte[] key) {
        try {
            ByteBuffer in = ByteBuffer.wrap(key);
            enter(in, SEQUENCE);
            skip(in, INTEGER);
            skip(in, OCTETS);
            byte[] curve = new byte[enter(in, PARAMETERS)];
            in.get(curve);
            return wrap(join(EC, curve), key);
        } catch (RuntimeException malformed) {
            throw new UnusableCertificateException("its EC PRIVATE KEY is malformed or names no curve", malformed);
        }
    }

    private static byte[] wrap(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, join(VERSION, element(SEQUENCE, algorithm), element(OCTETS, key)));
    }

    /** Goes to the content of an element and returns its length. */
    private static int enter(ByteBuffer in, int tag) {
        if ((in.get() & 0xFF) != tag) {
            throw new IllegalArgumentException("another element was expected");
        }
        int first = in.get() & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = Math.addExact(Math.multiplyExact(length, 256), in.get() & 0xFF);
        }
        if (length > in.remaining()) {
            throw new IllegalArgumentException("an element is cut off");
        }
        return length;
    }

    private static void skip(ByteBuffer in, int tag) {
        int length = enter(in, tag);
        in.position(in.position() + length);
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.length;
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
