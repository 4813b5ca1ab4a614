package org.lianfang.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.bench.ServerProcess;
import org.lianfang.bench.Session;

/// One server for all journeys, started from the jar that the build made; its clock starts on the morning of 3 February
/// 2020.
final class RunningCity {

    private static final Path ROOT =
            Path.of(System.getProperty("lianfang.root", "..")).toAbsolutePath();
    private static final RunningCity INSTANCE = start();

    private final ServerProcess server;
    private final Session administrator;
    private final Session lead;
    private final SmallCity city;
    private final Map<String, List<Cookie>> signers = new ConcurrentHashMap<>();

    private RunningCity(ServerProcess server, Session administrator, Session lead, SmallCity city) {
        this.server = server;
        this.administrator = administrator;
        this.lead = lead;
        this.city = city;
    }

    static RunningCity get() {
        return INSTANCE;
    }

    static Path root() {
        return ROOT;
    }

    String base() {
        return server.base();
    }

    SmallCity city() {
        return city;
    }

    Session administrator() {
        return administrator;
    }

    /// May register people everywhere in the city.
    Session lead() {
        return lead;
    }

    /// A page on which a new account with this role in this area has signed in.
    Page signedIn(Browsers.Size size, String language, String role, String area) {
        return signedIn(
                size,
                language,
                role,
                area,
                role.toLowerCase(java.util.Locale.ROOT) + "-" + Long.toString(System.nanoTime(), 36));
    }

    private Page signedIn(Browsers.Size size, String language, String role, String area, String login) {
        try {
            administrator.holderOf(role, area, login);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return signIn(Browsers.open(size, language), login);
    }

    /// As [#signedIn], with one account per role for the whole run, which signs in once.
    Page signedInAs(Browsers.Size size, String language, String role, String area) {
        var cookies = signers.computeIfAbsent(role + area, first -> {
            var login = "one-" + role.toLowerCase(java.util.Locale.ROOT);
            return signedIn(size, language, role, area, login).context().cookies();
        });
        var context = Browsers.context(size, language, base());
        context.addCookies(cookies);
        return context.newPage();
    }

    Page asAdministrator(Browsers.Size size, String language) {
        return signIn(Browsers.open(size, language), "bench");
    }

    private static Page signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", Session.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static RunningCity start() {
        try {
            var data = Files.createTempDirectory("lianfang-e2e");
            var settings = new ServerProcess.Settings(
                    ServerProcess.Settings.USUAL.jvmFlags(),
                    Map.of("LIANFANG_CLOCK_START", SmallCity.Time.EARLY.clock()));
            var server = ServerProcess.start(ROOT.resolve("server/target/lianfang.jar"), data, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            var administrator = Session.administrator(server);
            var lead = administrator.holderOf("DUTY_LEAD", SmallCity.CITY, "lead-of-journeys");
            return new RunningCity(
                    server, administrator, lead, SmallCity.enter(administrator, lead, SmallCity.Time.EARLY));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void stop(ServerProcess server, Path data) {
        server.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + data + " (" + left + ")");
        }
    }
}
