package org.lianfang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `bench/run.sh writes [seconds]`: starts a server of its own, measures, and leaves the figures in `bench/results`.
public final class Bench {

    private Bench() {}

    private static final String KEEP = "--keep";

    /// @param words what to measure, then its size: seconds for writes; residents and crossings for reads; rows for
    /// imports; people and minutes for testing; cases for chain; records of each phone for outage. With
    /// `--keep DIR` the data stay there and are used again
    public static void main(String[] words) throws Exception {
        var arguments = new ArrayList<>(List.of(words));
        var what = arguments.isEmpty() ? "writes" : arguments.getFirst();
        var root = Path.of("").toAbsolutePath();
        var kept = kept(arguments);
        var data = kept == null ? Files.createTempDirectory("lianfang-bench") : kept;
        var report = new Report();
        try {
            switch (what) {
                case "writes" -> withServer(root, data, server -> new Writes(server, report, number(arguments, 1, 10)));
                case "fill" -> withServer(root, data, server -> reads(server, report, arguments)::fill);
                case "reads" -> withServer(root, data, server -> reads(server, report, arguments));
                case "imports" ->
                    withServer(root, data, server -> new Imports(server, report, number(arguments, 1, 100_000)));
                case "testing" ->
                    withServer(
                            root,
                            data,
                            server -> new Sampling(
                                    server, report, number(arguments, 1, 10_000_000), number(arguments, 2, 10)));
                case "overload" ->
                    withServer(root, data, server -> new Sampling(server, report, 10_000_000, 0)::overload);
                case "desks" -> withServer(root, data, server -> new Sampling(server, report, 10_000_000, 0)::desks);
                case "passes" ->
                    withServer(root, data, server -> new PassesOfACity(server, report, number(arguments, 1, 10)));
                case "isolation" ->
                    withServer(
                            root, data, server -> new IsolationOfACity(server, report, number(arguments, 1, 10_000)));
                case "chain" ->
                    withServer(root, data, server -> new ChainsOfACity(server, report, number(arguments, 1, 20_000)));
                case "outage" ->
                    withServer(root, data, server -> new Outage(server, report, number(arguments, 1, 300)));
                case "fill-round" ->
                    withServer(
                            root,
                            data,
                            server -> new Sampling(server, report, number(arguments, 1, 10_000_000), 0)::filled);
                case "tracing" -> tracing(root, data, report, arguments);
                case "rt" -> reproductionNumbers(root, data, report);
                case "starts" -> new Starts(root, report).run(data);
                default ->
                    throw new IllegalArgumentException(
                            "Known: writes, fill, reads, imports, testing, desks, overload, passes, chain, isolation, outage, fill-round, tracing,"
                                    + " rt, starts. Maybe one of these was meant by "
                                    + what);
            }
        } finally {
            if (kept == null) {
                delete(data);
            }
        }
        var name = arguments.contains("spark") ? what + "-spark" : what;
        report.save(root.resolve("bench/results/" + name + ".md"));
    }

    private static void tracing(Path root, Path data, Report report, List<String> arguments) throws Exception {
        var people = (int) option(arguments, "--people", 15_000);
        var presences = option(arguments, "--presences", 1_000_000);
        var city = new ContactsOfACity(report, Movements.of(people, presences), data);
        if (arguments.contains("alone")) {
            city.alone();
        } else if (arguments.contains("spark")) {
            city.besideSpark(root);
        } else {
            withServer(root, data, server -> divisions -> city.beside(server));
        }
    }

    private static void reproductionNumbers(Path root, Path data, Report report) throws Exception {
        if (!new ReproductionNumbers(report).run(root, data)) {
            throw new IllegalStateException(
                    "R with EpiEstim is missing. Install it (Debian: apt-get install r-cran-epiestim) and run this again.");
        }
    }

    private static long option(List<String> arguments, String name, long usual) {
        var place = arguments.indexOf(name);
        return place < 0 ? usual : Long.parseLong(arguments.get(place + 1));
    }

    private static Reads reads(ServerProcess server, Report report, List<String> arguments) {
        return new Reads(server, report, number(arguments, 1, 1_000_000), number(arguments, 2, 10_000_000));
    }

    /// Something that is measured on a server with the divisions of five prefectures.
    interface Measuring {
        void run(Path divisions) throws Exception;
    }

    private interface OfServer {
        Measuring on(ServerProcess server);
    }

    private static void withServer(Path root, Path data, OfServer measuring) throws Exception {
        // as people start it, so with the cache of its rehearsal
        var environment = Map.of("JDK_JAVA_OPTIONS", ServerMemory.flag(data));
        try (var server = ServerProcess.startBy(root.resolve("lianfang"), data, environment)) {
            measuring.on(server).run(root.resolve(City.DIVISIONS));
        }
    }

    private static int number(List<String> arguments, int place, int usual) {
        return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : usual;
    }

    /// Takes `--keep DIR` out of the arguments.
    private static @Nullable Path kept(List<String> arguments) {
        var place = arguments.indexOf(KEEP);
        if (place < 0) {
            return null;
        }
        if (place + 1 == arguments.size()) {
            throw new IllegalArgumentException("Which directory? " + KEEP + " DIR");
        }
        arguments.remove(place);
        return Path.of(arguments.remove(place)).toAbsolutePath();
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
