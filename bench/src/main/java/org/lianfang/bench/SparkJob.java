package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A job of `spark/` as a process of its own, as one submits it, on all processors of this machine. Spark needs JDK
/// 17; its jars are those with which the job was built.
record SparkJob(Path root, Path java, Path work) {

    private static final String CLASSPATH = "spark/target/classpath";
    /// What Spark opens on JDK 17: org.apache.spark.launcher.JavaModuleOptions
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    /// @throws IllegalStateException when it cannot be started here, with what to do
    static SparkJob on(Path root, Path work) throws IOException {
        if (!Files.exists(root.resolve(CLASSPATH))) {
            throw new IllegalStateException("Spark's job is not built. Maybe ./mvnw -pl tracing,spark package first");
        }
        var java = jdk17().orElseThrow(() ->
                new IllegalStateException("No JDK 17 was found, and Apache Spark needs it. Name one in JAVA17_HOME"));
        return new SparkJob(root, java, Files.createDirectories(work));
    }

    /// @return seconds, the start of the process included
    double run(String job, List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("-Xmx" + System.getenv().getOrDefault("BENCH_SPARK_HEAP", "4g"));
        command.addAll(List.of("-Djdk.reflect.useDirectMethodHandle=false", "-Dspark.master=local[*]"));
        command.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.driver.host=127.0.0.1"));
        command.addAll(List.of("-Dspark.sql.shuffle.partitions=64", "-Dspark.local.dir=" + work.resolve("shuffle")));
        command.add("-Dspark.sql.warehouse.dir=" + work.resolve("warehouse"));
        var jars = Files.readString(root.resolve(CLASSPATH)).strip();
        command.addAll(List.of("-cp", root.resolve("spark/target/classes") + ":" + jars));
        command.add("org.lianfang.spark." + job);
        command.addAll(words);
        var log = work.resolve(job + ".log");
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(job + " failed; what it said is in " + log);
            }
        } finally {
            process.destroy();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Optional<Path> jdk17() throws IOException {
        var homes = new ArrayList<Path>();
        Stream.of("JAVA17_HOME", "JAVA_HOME_17_X64")
                .map(System::getenv)
                .filter(home -> home != null)
                .forEach(home -> homes.add(Path.of(home)));
        var usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (var all = Files.list(usual)) {
                all.sorted().forEach(homes::add);
            }
        }
        for (var home : homes) {
            var release = home.resolve("release");
            if (Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"17")) {
                return Optional.of(home.resolve("bin/java"));
            }
        }
        return Optional.empty();
    }
}
