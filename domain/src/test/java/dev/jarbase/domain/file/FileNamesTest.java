package dev.jarbase.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.auth.Entropy;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security checklist 22: whatever a client calls its file, the stored name is a plain one. */
class FileNamesTest {
    private static final Entropy ZEROS = bound -> 0;

    private static String name(String original) {
        return FileNames.of(original, () -> ".txt", ZEROS);
    }

    @ParameterizedTest
    @CsvSource({
        "My Photo (1).PNG, my_photo_1_R.PNG",
        "a.txt, aR_R.txt",
        "p.j s, pR_R.js",
        "name.tar.gz, name_R.tar.gz",
        "1.2.3, 1R_R.2.3",
        "mixedCase File-Name_v2.Final.PDF, mixed_case_file_name_v2_R.Final.PDF",
        "XMLFile.txt, xmlfile_R.txt",
        "_under_.txt, under_R.txt",
        ".hidden, R_R.hidden",
        "..\\..\\win.txt, R_R.win.txt",
        "passwd, passwd_R.txt",
        "x.eeeeeeeeeeeeeeeeeeeeeeeeeeee, xR_R.eeeeeeeeeeeeeeeeeeee",
        "'', R_R.txt"
    })
    void namesAreSafeAndHaveARandomPart(String original, String expected) {
        assertThat(name(original))
                .isEqualTo(
                        expected.replace("R", "aaaaaaaaaa").replace("aaaaaaaaaa_aaaaaaaaaa", "aaaaaaaaaa_aaaaaaaaaa"));
    }

    @Test
    void anyNameBecomesAShortPlainOne() {
        Random random = new Random(22);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);

            assertThat(name(new String(bytes, StandardCharsets.UTF_8)))
                    .matches("[a-z0-9_]{3,110}_a{10}(\\.[\\w.*+=#-]{1,20})")
                    .doesNotEndWith(BlobKey.RESERVED_END + "/");
        }
    }
}
