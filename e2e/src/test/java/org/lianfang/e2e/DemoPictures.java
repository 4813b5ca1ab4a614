package org.lianfang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.lianfang.e2e.Browsers.Size;

/// Pictures of a demo that somebody has started, for the documents.
final class DemoPictures {

    static final double DRAWN_MILLIS = 1_500;

    private static final String DEMO = System.getProperty("lianfang.demo", "");
    private static final String PASSWORD = System.getProperty("lianfang.demo.password", "");
    private static final Path ROOT =
            Path.of(System.getProperty("lianfang.root", "..")).toAbsolutePath();

    private DemoPictures() {}

    /// @param act what is done before the picture is taken
    record Screen(String name, String login, String path, Consumer<Page> act) {
        Screen(String name, String login, String path) {
            this(name, login, path, page -> {});
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> languagesAndSizes() {
        return Stream.of("zh-Hans", "en")
                .flatMap(language -> Stream.of(Size.values()).map(size -> Arguments.of(language, size)));
    }

    static void takeAll(List<Screen> screens, String language, Size size) {
        for (var login : screens.stream().map(Screen::login).distinct().toList()) {
            try (var context = signedIn(login, language, size)) {
                var page = context.newPage();
                screens.stream()
                        .filter(screen -> screen.login().equals(login))
                        .forEach(screen -> take(page, screen, language, size));
            }
        }
    }

    private static void take(Page page, Screen screen, String language, Size size) {
        page.navigate(screen.path());
        settled(page);
        screen.act().accept(page);
        settled(page);
        assertThat(page.locator("[role=alert]").count())
                .as("refusals on %s", screen.name())
                .isZero();
        keep(page, screen.name(), language, size);
    }

    private static BrowserContext signedIn(String login, String language, Size size) {
        var context = Browsers.context(size, language.equals("en") ? "en" : "zh-CN", DEMO);
        var page = context.newPage();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        choose(page, language);
        page.close();
        return context;
    }

    /// The language of an account is kept with it: the pictures' language is chosen as people choose it.
    private static void choose(Page page, String language) {
        page.evaluate("""
                        locale => fetch('/api/me/locale', { method: 'PUT', body: JSON.stringify({ locale }),
                          headers: { 'Content-Type': 'application/json',
                            'X-XSRF-TOKEN': decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]) } })
                        """, language);
    }

    /// What a journey has on its screen, in both languages and sizes, when `-Dlianfang.pictures=true` asks for it; the
    /// page is English again afterwards, as journeys are.
    static void ofThis(Page page, String name) {
        ofThis(page, name, opened -> {});
    }

    /// @param act what is done each time before the picture is taken
    static void ofThis(Page page, String name, Consumer<Page> act) {
        if (!Boolean.getBoolean("lianfang.pictures")) {
            return;
        }
        var before = page.viewportSize();
        for (var language : List.of("zh-Hans", "en")) {
            choose(page, language);
            page.reload();
            for (var size : Size.values()) {
                page.setViewportSize(size.width, size.height);
                settled(page);
                act.accept(page);
                settled(page);
                keep(page, name, language, size);
            }
        }
        page.setViewportSize(before.width, before.height);
    }

    static Page signInPage(String language, Size size) {
        var page = Browsers.context(size, language.equals("en") ? "en" : "zh-CN", DEMO)
                .newPage();
        page.navigate("/sign-in");
        page.locator("#login").waitFor();
        return page;
    }

    private static void settled(Page page) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        // a locator looks in: a function to wait for would be evaluated in the page, which its policy forbids
        for (var loading : page.locator(".state .bars").all()) {
            loading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        page.waitForTimeout(DRAWN_MILLIS);
    }

    static void keep(Page page, String name, String language, Size size) {
        var file = name + "." + language + "." + (size == Size.DESK ? "desk" : "phone") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(ROOT.resolve(Path.of("docs/screenshots", file))));
    }
}
