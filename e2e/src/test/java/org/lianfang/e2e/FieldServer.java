package org.lianfang.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lianfang.bench.ServerProcess;
import org.lianfang.bench.Session;
import org.lianfang.e2e.Browsers.Size;

/// A server of one journey alone, so that it can be killed.
final class FieldServer implements AutoCloseable {

    static final String LOGIN = "field-lead";

    private final Path data;
    private final ServerProcess server;
    private Session administrator;
    private final SmallCity city;
    private Session lead;

    FieldServer() throws IOException, InterruptedException {
        this(SmallCity.Time.EARLY);
    }

    FieldServer(SmallCity.Time time) throws IOException, InterruptedException {
        data = Files.createTempDirectory("lianfang-field");
        var settings = new ServerProcess.Settings(
                ServerProcess.Settings.USUAL.jvmFlags(), Map.of("LIANFANG_CLOCK_START", time.clock()));
        server = ServerProcess.start(RunningCity.root().resolve("server/target/lianfang.jar"), data, settings);
        administrator = Session.administrator(server);
        lead = administrator.holderOf("DUTY_LEAD", SmallCity.CITY, "lead-of-the-city");
        city = SmallCity.enter(administrator, lead, time);
        administrator.holderOf("DUTY_LEAD", SmallCity.FERRY_TOWN, LOGIN);
    }

    String base() {
        return server.base();
    }

    ServerProcess process() {
        return server;
    }

    SmallCity city() {
        return city;
    }

    Session administrator() {
        return administrator;
    }

    Session lead() {
        return lead;
    }

    void kill() throws InterruptedException {
        server.killNow();
    }

    void startAgain() throws IOException, InterruptedException {
        server.startAgain();
        server.awaitUp();
    }

    /// A desk page in English for somebody with that role in the town of the ferry.
    Page signedInAs(String role) throws IOException, InterruptedException {
        var login = role.toLowerCase(Locale.ROOT) + "-of-the-ferry";
        administrator.holderOf(role, SmallCity.FERRY_TOWN, login);
        return signedIn(login);
    }

    /// A desk page in English on which that account has signed in.
    Page signedIn(String login) {
        var page = Browsers.context(Size.DESK, "en", base()).newPage();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", Session.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /// Stops the server and starts it again so much later by its own clock, as if nobody had touched it in between;
    /// administrator and lead sign in again.
    void laterBy(Duration time) throws IOException, InterruptedException {
        server.close();
        var file = data.resolve("clock-offset");
        var offset = Duration.parse(Files.readString(file).strip());
        Files.writeString(file, offset.plus(time).toString());
        server.startAgain();
        server.awaitUp();
        administrator = Session.administrator(server);
        lead = administrator.holderOf("DUTY_LEAD", SmallCity.CITY, "lead-of-the-city");
    }

    /// Ids of the crossings that the server has of the gate.
    ///
    /// @throws IllegalStateException when one is there twice
    Set<String> crossings() throws IOException, InterruptedException {
        var ids = new HashSet<String>();
        var after = "";
        do {
            var page = lead.get("/api/crossings?limit=200&gate=" + city.gate()
                    + (after.isEmpty()
                            ? ""
                            : "&after=" + java.net.URLEncoder.encode(after, java.nio.charset.StandardCharsets.UTF_8)));
            for (var item : page.path("items")) {
                if (!ids.add(item.path("id").asString())) {
                    throw new IllegalStateException("Twice: " + item);
                }
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return ids;
    }

    @Override
    public void close() {
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
