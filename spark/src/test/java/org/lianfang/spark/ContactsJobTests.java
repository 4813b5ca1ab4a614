package org.lianfang.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsJobTests {

    @Test
    void from_parquet_to_parquet_the_answers_are_those_of_the_engine_and_of_whoever_counts_seconds(
            @TempDir Path directory) throws Exception {
        var java = Jdk17.program();
        if (java.isEmpty()) {
            abort("No JDK 17 was found, and Apache Spark needs it; name one in JAVA17_HOME to run this test.");
        }
        var process = new ProcessBuilder(command(java.orElseThrow(), directory))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("spark.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(directory.resolve("spark.log"))
                .content()
                .containsPattern("On Spark [0-9,]{5,} exposures of 60 people, equal")
                .containsPattern("On Spark [0-9,]{5,} exposures to contacts of 60 people, equal");
        assertThat(process.exitValue()).isZero();
    }

    private static List<String> command(Path java, Path directory) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" +")));
        command.addAll(List.of("-Xmx1g", "-Dspark.master=local[2]", "-Dspark.ui.enabled=false"));
        command.addAll(List.of("-Dspark.sql.shuffle.partitions=4", "-Dspark.driver.host=127.0.0.1"));
        command.add("-Dspark.sql.warehouse.dir=" + directory.resolve("warehouse"));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(SameAnswers.class.getName(), directory.toString()));
        return command;
    }
}
