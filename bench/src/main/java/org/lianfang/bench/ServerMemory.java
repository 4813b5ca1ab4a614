package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// How much memory a server took, from its log of collections and from what Linux says about its process.
record ServerMemory(double mostLiveMegabytes, double mostResidentMegabytes, long fullCollections) {

    private static final Pattern COLLECTED = Pattern.compile("(Pause[^)]*\\)).* [0-9]+M->([0-9]+)M\\([0-9]+M\\)");

    /// What a server must be started with.
    static String flag(Path data) {
        return "-Xlog:gc:file=" + data.resolve("collections.log") + ":time:filecount=0";
    }

    /// Since the server's last start.
    static ServerMemory of(ServerProcess server) throws IOException {
        var live = 0.0;
        var full = 0L;
        for (var line : Files.readAllLines(server.data().resolve("collections.log"))) {
            var found = COLLECTED.matcher(line);
            if (found.find()) {
                live = Math.max(live, Double.parseDouble(found.group(2)));
                full += line.contains("Pause Full") ? 1 : 0;
            }
        }
        return new ServerMemory(live, residentMegabytes(server.pid()), full);
    }

    private static double residentMegabytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("No VmHWM in /proc/" + pid + "/status");
    }

    void report(Report report, String when) {
        report.limit(
                "heap in use after collections " + when + ", most",
                mostLiveMegabytes,
                "MB",
                512,
                "resident memory of the process %.0f MB, full collections: %d"
                        .formatted(mostResidentMegabytes, fullCollections));
    }
}
