package org.lianfang.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The JDK 17 of this machine, if it has one: Spark does not start on the JDK with which the rest is built.
final class Jdk17 {

    private static final List<String> PLACES = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            "/opt/jdk",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks",
            "/Library/Java/JavaVirtualMachines");

    private Jdk17() {}

    /// @return its `java`
    static Optional<Path> program() {
        var homes = new ArrayList<Path>();
        for (var name : List.of("JAVA17_HOME", "JAVA_HOME_17_X64", "JAVA_HOME")) {
            var home = System.getenv(name);
            if (home != null) {
                homes.add(Path.of(home));
            }
        }
        for (var place : PLACES) {
            homes.addAll(under(Path.of(place)));
        }
        return homes.stream()
                .filter(Jdk17::isVersion17)
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> under(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(place)) {
            return homes.flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isVersion17(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17");
        } catch (IOException none) {
            return false;
        }
    }
}
