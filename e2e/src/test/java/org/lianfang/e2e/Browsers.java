package org.lianfang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The machine's own Chromium, driven without downloading another.
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");
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

    /// @param base address of the server whose pages are opened
    static BrowserContext context(Size size, String language, String base) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setHasTouch(size == Size.PHONE)
                .setLocale(language)
                .setBaseURL(base));
    }

    private static Browser launch() {
        var playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
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
