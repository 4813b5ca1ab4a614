package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cd",
            "date",
            "dirname",
            "env",
            "find",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "readlink",
            "rm",
            "sed",
            "tee",
            "touch",
            "tr",
            "uname");

    @TempDir
    Path machine;

    private Path tools;
    private Path launcher;

    private record Said(int code, String text) {}

    @BeforeEach
    void aMachineWithNothingButTheUsualTools() throws IOException {
        tools = Files.createDirectory(machine.resolve("bin"));
        for (var tool : TOOLS) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        var checkout = Files.createDirectories(machine.resolve("a checkout"));
        launcher = checkout.resolve("lianfang");
        Files.copy(Sources.ROOT.resolve("lianfang"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    }

    @Test
    void the_image_and_the_benchmarks_start_java_as_the_launcher_does() throws IOException {
        var launcher = flags("lianfang", "-Xmx|-XX:AOT");
        assertThat(launcher).contains("-XX:+UseG1GC", "-Djdk.virtualThreadScheduler.parallelism=8");
        assertThat(flags("server/pom.xml", "-Xmx")).isEqualTo(launcher);
        assertThat(flags("bench/src/main/java/org/lianfang/bench/ServerProcess.java", "-Xmx"))
                .isEqualTo(launcher);
    }

    /// Flags for the JVM that a file names, but for those that begin with the given pattern.
    private static Set<String> flags(String file, String without) throws IOException {
        return Pattern.compile("-XX:[+\\-A-Z][A-Za-z0-9=]+|-Djdk\\.[A-Za-z0-9.=]+")
                .matcher(Files.readString(Sources.ROOT.resolve(file)))
                .results()
                .map(MatchResult::group)
                .filter(flag -> !Pattern.compile(without).matcher(flag).lookingAt())
                .collect(Collectors.toSet());
    }

    @Test
    void with_jdk_17_only_it_says_in_chinese_and_english_what_is_missing_and_how_to_get_it() throws Exception {
        jdk("jdk-17", "17.0.12");
        var said = run("serve");
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text)
                .contains("需要 JDK 25", "needs JDK 25 or newer", "JDK 17", "apt-get install", "https://adoptium.net");
    }

    @Test
    void without_any_jdk_it_says_so_too() throws Exception {
        var said = run("demo");
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text).contains("需要 JDK 25", "needs JDK 25 or newer").doesNotContain("found only");
    }

    @Test
    void of_several_jdks_it_takes_the_one_that_the_build_is_made_for() throws Exception {
        jdk("jdk-17", "17.0.12");
        jdk("jdk-26", "26");
        var wanted = jdk("jdk-25", "25.0.1");
        assertThat(run("find-jdk")).isEqualTo(new Said(0, wanted + "\n"));
    }

    @Test
    void a_newer_jdk_does_as_well() throws Exception {
        var newer = jdk("jdk-26", "26-ea");
        assertThat(run("find-jdk")).isEqualTo(new Said(0, newer + "\n"));
    }

    @Test
    void without_node_the_build_says_which_node_is_needed() throws Exception {
        jdk("jdk-25", "25.0.1");
        var said = run("build");
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text).contains("需要 Node 20.19", "needs Node 20.19 or newer", "https://nodejs.org");
    }

    @Test
    void help_needs_nothing() throws Exception {
        assertThat(run("help").text).contains("./lianfang demo", "./lianfang test", "./lianfang backup");
    }

    @Test
    void what_the_demo_does_not_understand_it_says_before_it_looks_for_anything() throws Exception {
        for (var words :
                List.of(new String[] {"demo", "--port", "8081"}, new String[] {"demo", "huainan"}, new String[] {
                    "demo", "--people", "many"
                })) {
            var said = run(words);
            assertThat(said.code).isEqualTo(1);
            assertThat(said.text).contains(words[1]).doesNotContain("JDK");
        }
        assertThat(run("demo", "--port", "8081").text).contains("LIANFANG_PORT=8081", "不认识");
    }

    @Test
    void the_demo_of_each_city_has_a_directory_of_its_own_and_other_words_find_it() throws Exception {
        var java = jdk("jdk-25", "25.0.1").resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho \"${LIANFANG_DATA##*/}\"\n");
        Files.delete(launcher.resolveSibling("pom.xml"));
        Files.createFile(launcher.resolveSibling("lianfang.jar"));

        assertThat(run("demo").text).isEqualTo("demo\n");
        assertThat(run("demo", "yiyang", "--no-live").text).isEqualTo("demo\n");
        assertThat(run("demo", "zhangjiajie").text).isEqualTo("demo-zhangjiajie\n");
        assertThat(run("demo", "--no-live", "zhangjiajie").text).isEqualTo("demo-zhangjiajie\n");
        assertThat(run("demo", "guyuan").text).isEqualTo("demo-guyuan\n");
        assertThat(run("reconcile", "--demo").text).isEqualTo("demo\n");
        assertThat(run("reconcile", "--demo=zhangjiajie").text).isEqualTo("demo-zhangjiajie\n");
        assertThat(run("reconcile").text).isEqualTo("server\n");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = machine.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (var program : List.of("java", "javac")) {
            var file = home.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\nexit 9\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private Said run(String... words) throws IOException, InterruptedException {
        String places;
        var jdks = Files.createDirectories(machine.resolve("jdks"));
        try (Stream<Path> homes = Files.list(jdks)) {
            places = String.join(
                    ":",
                    Stream.concat(Stream.of(jdks.toString()), homes.map(Path::toString))
                            .sorted()
                            .toList());
        }
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), launcher.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", tools.toString(), "HOME", machine.toString(), "LIANFANG_JDK_PLACES", places));
        var process = builder.redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
