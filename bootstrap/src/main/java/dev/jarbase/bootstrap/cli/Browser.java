package dev.jarbase.bootstrap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens links for the one at the machine; on most servers there is nobody, which is no fault. */
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private Browser() {}

    static void open(String link) {
        try {
            new ProcessBuilder(command(link))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            LOG.log(System.Logger.Level.DEBUG, () -> "no browser, reason=" + none.getMessage());
        }
    }

    private static List<String> command(String link) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return List.of("open", link);
        }
        return system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", link)
                : List.of("xdg-open", link);
    }
}
