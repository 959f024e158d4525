package dev.jarbase.bootstrap;

import dev.jarbase.adapter.sqlite.NativeLibrary;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a JVM does once so that later ones start fast: it unpacks SQLite's library and takes a server through ordinary
 * requests, while the JVM records for its AOT cache which classes and methods that needs.
 *
 * <p>The launcher runs it with the folder for the library as the argument. Status 0 means that all went as expected.
 */
final class Training {
    private static final String EMAIL = "training@example.com";
    private static final String PASSWORD = "only for training";

    /** More than goes in one piece with the head of an answer. */
    private static final int PARAGRAPHS = 4_000;

    private Training() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        NativeLibrary.unpackInto(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory("jarbase-training");
        try {
            train(folder.resolve("pb_data"));
        } finally {
            remove(folder);
        }
    }

    private static void train(Path data) throws IOException, InterruptedException {
        Path pages = Files.createDirectory(data.resolveSibling("pb_public"));
        Files.writeString(pages.resolve("page.html"), "<p>training</p>".repeat(PARAGRAPHS));
        Main.main(new String[] {"superuser", "upsert", EMAIL, PASSWORD, "--dir", data.toString()});
        try (RunningJarbase server = Jarbase.at(data).http("127.0.0.1:0").serve()) {
            TrainingVisitor.signIn("http://" + server.address(), EMAIL, PASSWORD)
                    .visit();
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
