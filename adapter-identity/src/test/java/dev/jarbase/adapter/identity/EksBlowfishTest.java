package dev.jarbase.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bcrypt is that of everybody else. */
class EksBlowfishTest {
    private static final int COST = 5;
    private static final int WORDS = 1042;

    private final Random random = new Random(17);
    private final BCrypt.Hasher reference =
            BCrypt.with(BCrypt.Version.VERSION_2A, new SecureRandom(), LongPasswordStrategies.none());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 17, 55, 70, 71, 72})
    void digestIsThatOfAnotherProgram(int length) {
        byte[] password = bytes(length);
        byte[] salt = bytes(16);
        EksBlowfish computation = new EksBlowfish(password, salt);

        computation.strengthen(COST);

        assertThat(computation.digest()).isEqualTo(reference.hashRaw(COST, salt, password).rawHash);
    }

    @Test
    void twoSideBySideDoNotDisturbEachOther() {
        byte[] password = bytes(10);
        byte[] salt = bytes(16);
        byte[] otherPassword = bytes(11);
        byte[] otherSalt = bytes(16);
        EksBlowfish one = new EksBlowfish(password, salt);
        EksBlowfish two = new EksBlowfish(otherPassword, otherSalt);

        EksBlowfish.strengthen(one, two, COST);

        assertThat(one.digest()).isEqualTo(reference.hashRaw(COST, salt, password).rawHash);
        assertThat(two.digest()).isEqualTo(reference.hashRaw(COST, otherSalt, otherPassword).rawHash);
    }

    @Test
    void beginsWithPi() {
        int[] words = new int[WORDS];
        PiFraction.copy(0, words);

        assertThat(words).isEqualTo(pi(WORDS));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Machin's formula. */
    private static int[] pi(int words) {
        int bits = words * Integer.SIZE;
        BigInteger one = BigInteger.ONE.shiftLeft(bits + Integer.SIZE);
        BigInteger quarter = arctan(5, one).shiftLeft(2).subtract(arctan(239, one));
        BigInteger fraction = quarter.shiftLeft(2)
                .subtract(one.multiply(BigInteger.valueOf(3)))
                .shiftRight(Integer.SIZE);
        int[] result = new int[words];
        for (int i = 0; i < words; i++) {
            result[i] = fraction.shiftRight(bits - (i + 1) * Integer.SIZE).intValue();
        }
        return result;
    }

    /** The arc tangent of 1/x. */
    private static BigInteger arctan(long x, BigInteger one) {
        BigInteger power = one.divide(BigInteger.valueOf(x));
        BigInteger sum = power;
        for (long n = 3; power.signum() != 0; n += 2) {
            power = power.divide(BigInteger.valueOf(-x * x));
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }
}
