package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// How long somebody waits for the sign-in page: with an empty directory, and every later time. As the launcher starts
/// it.
final class Starts {

    private static final int LATER = 3;

    private final Path root;
    private final Report report;

    Starts(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    /// The launcher rehearses once after a build; that start is told by itself, in a directory of its own.
    void run(Path directory) throws IOException, InterruptedException {
        report.figure(
                "first start after a build, rehearsal included", start(directory.resolve("rehearsed")), "s", Map.of());
        var empty = directory.resolve("empty");
        report.limit("first start with an empty directory", start(empty), "s", 10);
        var longest = 0.0;
        for (var turn = 0; turn < LATER; turn++) {
            longest = Math.max(longest, start(empty));
        }
        report.limit("later starts, longest of " + LATER, longest, "s", 4);
    }

    private double start(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var begin = System.nanoTime();
        try (var server = ServerProcess.startBy(root.resolve("lianfang"), data, Map.of())) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
