package org.lianfang.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianfang.bench.ServerProcess;
import org.lianfang.bench.Session;
import org.lianfang.scenarios.Scenario;

/// One server for all journeys, with the real territory of Yiyang, an active response, two gates and some invented residents. Its
/// clock starts on the morning of 3 February 2020.
final class RunningCity {

    static final String CITY = "430900000000000000";
    static final String NEW_MARKET_FERRY = "430903108000000000";
    static final String XIAOYAN = "430923111000000000";
    private static final Path ROOT = Path.of(System.getProperty("lianfang.root", "..")).toAbsolutePath();
    private static final RunningCity INSTANCE = start();

    private final ServerProcess server;
    private final Session administrator;

    private RunningCity(ServerProcess server, Session administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    static RunningCity get() {
        return INSTANCE;
    }

    String base() {
        return server.base();
    }

    Session administrator() {
        return administrator;
    }

    private static RunningCity start() {
        try {
            var data = Files.createTempDirectory("lianfang-e2e");
            var settings = new ServerProcess.Settings(
                    ServerProcess.Settings.USUAL.jvmFlags(), Map.of("LIANFANG_CLOCK_START", "2020-02-03T00:30:00Z"));
            var server = ServerProcess.start(ROOT.resolve("server/target/lianfang.jar"), data, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            return new RunningCity(server, Session.administrator(server));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void stop(ServerProcess server, Path data) {
        server.close();
        try (var files = Files.walk(data)) {
            for (var file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + data + " (" + left + ")");
        }
    }
}
