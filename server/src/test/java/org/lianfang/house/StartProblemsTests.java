package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.support.TestPostgres;

/// The program in a process of its own, where it cannot start.
class StartProblemsTests {

    @TempDir
    Path directory;

    private record Said(int code, String text) {}

    @Test
    void a_port_that_is_taken_is_named_in_three_languages() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = serve(Map.of("LIANFANG_PORT", String.valueOf(other.getLocalPort())));
            assertThat(said.code).isEqualTo(1);
            assertThat(said.text)
                    .contains(
                            "端口 " + other.getLocalPort() + " 已被占用",
                            "連接埠 " + other.getLocalPort() + " 已被占用",
                            "Port " + other.getLocalPort() + " is already in use",
                            "LIANFANG_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_named_in_three_languages() throws Exception {
        var file = Files.writeString(directory.resolve("not-a-directory"), "x");
        var said = serve(Map.of("LIANFANG_DATA", file.resolve("data").toString()));
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text)
                .contains("联防无法写入", "聯防無法寫入", "Lianfang cannot write to", "LIANFANG_DATA")
                .doesNotContain("\tat ");
    }

    /// Root may write wherever a disk lets it; so as root the directory is on a disk that does not.
    @Test
    void a_read_only_data_directory_is_named_too() throws Exception {
        var data = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        var readOnly = Files.isWritable(data)
                ? List.of(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s' && exec \"$@\"".formatted(data),
                        "sh")
                : List.<String>of();
        var said = serve(readOnly, Map.of("LIANFANG_DATA", data.toString()));
        Assumptions.assumeFalse(said.text.contains("unshare"), "root without the right to mount: " + said.text);
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text)
                .contains("联防无法写入 " + data, "聯防無法寫入 " + data, "Lianfang cannot write to " + data)
                .doesNotContain("\tat ");
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() throws Exception {
        var said = serve(Map.of("LIANFANG_DATABASE_URL", "postgresql://owner:top-secret@127.0.0.1:1/nothing"));
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text).contains("127.0.0.1:1").doesNotContain("top-secret", "\tat ");
    }

    private Said serve(Map<String, String> environment) throws IOException, InterruptedException {
        return serve(List.of(), environment);
    }

    /// @param before what the program is started by
    private Said serve(List<String> before, Map<String, String> environment) throws IOException, InterruptedException {
        var address = TestPostgres.copy();
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.lianfang.Lianfang",
                "serve"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LIANFANG_DATA", directory.resolve("usual").toString());
        builder.environment().put("LIANFANG_PORT", "0");
        builder.environment()
                .put(
                        "LIANFANG_DATABASE_URL",
                        address.url()
                                .replace(
                                        "jdbc:postgresql://",
                                        "postgresql://" + address.owner().user() + ":"
                                                + address.owner().password() + "@"));
        builder.environment()
                .put("LIANFANG_DATABASE_APP_PASSWORD", address.application().password());
        builder.environment().putAll(environment);
        var output = directory.resolve("said.txt");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
