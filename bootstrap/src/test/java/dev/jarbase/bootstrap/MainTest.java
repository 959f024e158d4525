package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final String HEADLESS = "java.awt.headless";

    private String before = "";

    @BeforeEach
    void remember() {
        before = System.getProperty(HEADLESS, "");
    }

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(HEADLESS);
        } else {
            System.setProperty(HEADLESS, before);
        }
    }

    @Test
    void imagesAreMadeWithoutLookingForAScreen() {
        System.clearProperty(HEADLESS);

        Main.main(new String[] {"--version"});

        assertThat(System.getProperty(HEADLESS)).isEqualTo("true");
    }

    @Test
    void operatorHasTheLastWordOnScreens() {
        System.setProperty(HEADLESS, "false");

        Main.main(new String[] {"--version"});

        assertThat(System.getProperty(HEADLESS)).isEqualTo("false");
    }
}
