package org.lianfang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// `bench/run.sh writes [seconds]`: starts a server of its own, measures, and leaves the figures in `bench/results`.
public final class Bench {

    private Bench() {}

    /// @param arguments what to measure, then its size: seconds for writes; residents and crossings for reads
    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "writes";
        var root = Path.of("").toAbsolutePath();
        var data = Files.createTempDirectory("lianfang-bench");
        var report = new Report();
        try {
            switch (what) {
                case "writes" -> withServer(root, data, server -> new Writes(server, report, number(arguments, 1, 10)));
                case "reads" ->
                    withServer(
                            root,
                            data,
                            server -> new Reads(
                                    server, report, number(arguments, 1, 1_000_000), number(arguments, 2, 10_000_000)));
                case "starts" -> new Starts(root, report).run(data);
                default ->
                    throw new IllegalArgumentException(
                            "Known: writes, reads, starts. Maybe one of these was meant by " + what);
            }
        } finally {
            delete(data);
        }
        report.save(root.resolve("bench/results/" + what + ".md"));
    }

    /// Something that is measured on a server with the divisions of five prefectures.
    interface Measuring {
        void run(Path divisions) throws Exception;
    }

    private interface OfServer {
        Measuring on(ServerProcess server);
    }

    private static void withServer(Path root, Path data, OfServer measuring) throws Exception {
        try (var server = ServerProcess.startBy(root.resolve("lianfang"), data, Map.of())) {
            measuring.on(server).run(root.resolve(City.DIVISIONS));
        }
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
