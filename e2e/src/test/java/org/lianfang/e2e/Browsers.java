package org.lianfang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The machine's own Chromium, driven without downloading another.
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
    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    /// Debian's browser without the parts around its pages: a screen takes two thirds of the time.
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Playwright PLAYWRIGHT = patient();
    private static final Browser BROWSER = launch();

    private Browsers() {}

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
        return BROWSER.newContext(options(Size.PHONE, language, base).setDeviceScaleFactor(3))
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
        return PLAYWRIGHT
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

    /// Every page left open goes on asking the server and drawing; after two hundred of them the next one crawls.
    static void closeAll() {
        List.copyOf(BROWSER.contexts()).forEach(BrowserContext::close);
    }

    /// @param base address of the server whose pages are opened
    static BrowserContext context(Size size, String language, String base) {
        return BROWSER.newContext(options(size, language, base));
    }

    static Browser.NewContextOptions options(Size size, String language, String base) {
        return new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setHasTouch(size == Size.PHONE)
                .setLocale(language)
                .setBaseURL(base);
    }

    /// A server that has just started answers slowly where the machine has other work.
    private static Playwright patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        return Playwright.create();
    }

    private static Browser launch() {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(withoutWindows())
                        .setArgs(FLAGS));
    }

    /// Whoever names another browser gets it.
    private static Path withoutWindows() {
        var chosen = chromium();
        return chosen.equals(DEBIANS) && Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : chosen;
    }

    static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("LIANFANG_CHROMIUM", ""),
                        DEBIANS.toString(),
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
