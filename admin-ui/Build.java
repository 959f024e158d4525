import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds or checks the dashboard with npm, but only if something changed since: {@code Build build|check}, run in the
 * folder of the module.
 */
final class Build {
    private static final Path MODULES = Path.of("node_modules", ".package-lock.json");
    private static final Path LOCK = Path.of("package-lock.json");
    private static final Path BUILT = Path.of("target", "classes", "admin-ui", "index.html");
    private static final Path CHECKED = Path.of("target", "checked");
    private static final boolean ON_WINDOWS =
            System.getProperty("os.name").toLowerCase().startsWith("windows");

    private Build() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean check = args[0].equals("check");
        if (!isOlder(check ? CHECKED : BUILT, changed(check))) {
            return;
        }
        requireNode();
        if (isOlder(MODULES, Files.getLastModifiedTime(LOCK))) {
            npm("ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error");
        }
        npm("run", "--silent", check ? "check" : "build");
        if (check) {
            Files.createDirectories(CHECKED.getParent());
            Files.writeString(CHECKED, "");
        }
    }

    private static boolean isOlder(Path file, FileTime time) throws IOException {
        return !Files.exists(file) || Files.getLastModifiedTime(file).compareTo(time) < 0;
    }

    /** When the newest of what the result is made from changed; folders count too, for files that went. */
    private static FileTime changed(boolean withTests) throws IOException {
        List<FileTime> times = new ArrayList<>();
        Files.walkFileTree(Path.of(withTests ? "src" : "src/main"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                times.add(attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
                times.add(Files.getLastModifiedTime(folder));
                return FileVisitResult.CONTINUE;
            }
        });
        try (var settings = Files.newDirectoryStream(Path.of("."), "*.{json,js,ts}")) {
            for (Path file : settings) {
                times.add(Files.getLastModifiedTime(file));
            }
        }
        return times.stream().max(FileTime::compareTo).orElseThrow();
    }

    private static void requireNode() throws IOException, InterruptedException {
        try {
            Process node = new ProcessBuilder(
                            "node",
                            "-e",
                            "const [a, b] = process.versions.node.split('.'); process.exit(a > 20 || (a == 20 && b >="
                                    + " 19) ? 0 : 1)")
                    .inheritIO()
                    .start();
            if (node.waitFor() == 0) {
                return;
            }
        } catch (IOException missing) {
            // Said below.
        }
        System.err.println(
                "The dashboard is built with Node.js 20.19 or newer and npm: install them and put them on the PATH.");
        System.exit(1);
    }

    private static void npm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ON_WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            System.exit(status);
        }
    }
}
