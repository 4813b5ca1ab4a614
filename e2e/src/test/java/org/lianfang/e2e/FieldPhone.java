package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lianfang.bench.Session;

/// A phone with a browser profile of its own, which outlives the browser: it can be killed at any moment and started
/// again.
final class FieldPhone implements AutoCloseable {

    static final String PIN = "150263";
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final String base;
    private final Path profile;
    private final Playwright playwright = Playwright.create();
    private BrowserContext context;
    private Page page;

    FieldPhone(String base) {
        try {
            this.base = base;
            this.profile = Files.createTempDirectory("lianfang-phone");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        start();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void start() {
        context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browsers.chromium())
                                .setArgs(Browsers.FLAGS)
                                .setViewportSize(Browsers.Size.PHONE.width, Browsers.Size.PHONE.height)
                                .setHasTouch(true)
                                .setLocale("en")
                                .setBaseURL(base));
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        page = context.pages().getFirst();
    }

    /// Ends the browser as an empty battery does: no page is told.
    void kill() {
        var dying = processes();
        dying.forEach(ProcessHandle::destroyForcibly);
        dying.forEach(process -> process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
        try {
            context.close();
        } catch (PlaywrightException gone) {
            // it is: that was the point
        }
    }

    /// Of this profile only.
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(profile.toString()))
                .toList();
    }

    /// Signs in, chooses the PIN, and waits until the app would open without a network.
    void prepare(String login) {
        signIn(login);
        page.navigate("/field/prepare");
        typePin();
        typePin();
        page.waitForURL("**/field/me");
        until("navigator.serviceWorker.controller !== null");
    }

    void until(String expression) {
        Browsers.until(page, expression);
    }

    void signIn(String login) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", Session.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /// Opens an address of the field, with the PIN.
    void open(String path) {
        page.navigate(path);
        page.waitForURL("**/unlock**");
        typePin();
        page.waitForURL("**" + path + "*");
    }

    private void typePin() {
        page.locator("input[inputmode=numeric]").pressSequentially(PIN);
    }

    void press(String name) {
        button(name).first().tap();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void link(String name) {
        page.locator("nav.bottom")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .tap();
    }

    void waits(int records) {
        waits(5, String.valueOf(records));
    }

    /// @param records as the line writes the number
    void waits(int seconds, String records) {
        assertThat(page.locator(".status .waiting"))
                .hasText(records + " wait", new LocatorAssertions.HasTextOptions().setTimeout(seconds * 1000.0));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        try (var files = Files.walk(profile)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + profile + " (" + left + ")");
        }
    }
}
