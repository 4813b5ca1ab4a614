package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Collects figures with the environment that made them; prints them and keeps them beside each other.
final class Report {

    private final List<String> lines = new ArrayList<>();

    void ratio(String what, double ours, String yardstickName, double yardstick, double budget) {
        var ratio = ours / yardstick;
        add("| %s | %,.0f | %s: %,.0f | **%.2f** (budget ≥ %.1f) | %s |"
                .formatted(what, ours, yardstickName, yardstick, ratio, budget, ratio >= budget ? "met" : "missed"));
    }

    void limit(String what, double value, String unit, double budget) {
        limit(what, value, unit, budget, "");
    }

    /// @param beside what else is known about it
    void limit(String what, double value, String unit, double budget, String beside) {
        add("| %s | %,.1f %s | %s | budget ≤ %,.0f %s | %s |"
                .formatted(what, value, unit, beside, budget, unit, value <= budget ? "met" : "missed"));
    }

    void figure(String what, double value, String unit, Map<String, Double> beside) {
        add("| %s | %,.1f %s | %s | | |".formatted(what, value, unit, beside.isEmpty() ? "" : beside));
    }

    private void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /// Writes the table as Markdown.
    void save(Path file) throws IOException {
        var head = """
                Measured %s on %s, %d processors, %,d MB memory, Java %s.

                | what | Lianfang | yardstick | ratio or budget | |
                |---|---|---|---|---|
                """.formatted(
                        Instant.now(Clock.systemUTC()),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        memoryMegabytes(),
                        System.getProperty("java.version"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, head + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static long memoryMegabytes() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() >> 20 : 0;
    }
}
