package org.lianfang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The machine's own Chromium, driven without downloading another; one for each thread that tests run in.
final class Browsers {

    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// A browser belongs to the thread that started it.
    private static final ThreadLocal<Started> STARTED = ThreadLocal.withInitial(Browsers::start);

    private Browsers() {}

    private record Started(Playwright playwright, Browser browser) {}

    /// Sizes that people hold or sit before.
    enum Size {
        DESK(1440, 900),
        PHONE(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// @param language `zh-CN` or `en`
    static Page open(Size size, String language) {
        return context(size, language, RunningCity.get().base()).newPage();
    }

    /// As sharp as telephones are: three points for each that a page counts with, so that a camera can read what it
    /// shows.
    static Page sharp(String language) {
        return sharp(language, RunningCity.get().base());
    }

    static Page sharp(String language, String base) {
        return browser()
                .newContext(options(Size.PHONE, language, base).setDeviceScaleFactor(3))
                .newPage();
    }

    /// Waits until it is so in the page. Asked from outside: a function to wait for would be evaluated in the page,
    /// which its policy forbids.
    static void until(Page page, String expression) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(page.evaluate(expression))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE + ": " + expression);
            }
            page.waitForTimeout(100);
        }
    }

    /// A telephone whose camera sees this film again and again, and whose owner lets pages look through it.
    static Browser withCamera(Path film) {
        return STARTED.get()
                .playwright()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(Stream.concat(
                                        FLAGS.stream(),
                                        Stream.of(
                                                "--use-fake-device-for-media-stream",
                                                "--use-fake-ui-for-media-stream",
                                                "--use-file-for-fake-video-capture=" + film))
                                .toList()));
    }

    /// Those of this thread. Every page left open goes on asking the server and drawing; after two hundred of them the
    /// next one crawls.
    static void closeAll() {
        List.copyOf(browser().contexts()).forEach(BrowserContext::close);
    }

    /// @param base address of the server whose pages are opened
    static BrowserContext context(Size size, String language, String base) {
        return browser().newContext(options(size, language, base));
    }

    static Browser.NewContextOptions options(Size size, String language, String base) {
        return new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setHasTouch(size == Size.PHONE)
                .setLocale(language)
                .setBaseURL(base);
    }

    private static Browser browser() {
        return STARTED.get().browser();
    }

    private static Started start() {
        var playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        return new Started(playwright, browser);
    }

    static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("LIANFANG_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium was found. ./lianfang test installs it, or LIANFANG_CHROMIUM names one."));
    }
}
