import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out Java files and those below folders, or says which are laid out otherwise: {@code Format apply|check PATH…}. */
final class Format {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<Path> sources = new ArrayList<>();
        for (String path : List.of(args).subList(1, args.length)) {
            collect(Path.of(path).toRealPath(), sources);
        }

        List<String> complaints = sources.parallelStream()
                .map(file -> handle(file, apply))
                .filter(complaint -> !complaint.isEmpty())
                .sorted()
                .toList();

        complaints.forEach(System.err::println);
        if (!complaints.isEmpty()) {
            System.err.println("To lay them out: mvn -q -pl format validate exec:exec@apply");
            System.exit(1);
        }
    }

    private static void collect(Path root, List<Path> found) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean skipped = SKIPPED.contains(name) || name.startsWith(".") && !folder.equals(root);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String handle(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return "";
            }
            if (!apply) {
                return "Not formatted: " + file;
            }
            Files.writeString(file, after);
            return "";
        } catch (FormatterException | IOException e) {
            return "Cannot format " + file + ": " + e.getMessage();
        }
    }
}
