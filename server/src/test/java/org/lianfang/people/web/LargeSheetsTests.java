package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerProcess;
import org.lianfang.support.TestPostgres;

/// Files of 20 MB on a server with a quarter of a gigabyte of heap, which ends when that is not enough.
class LargeSheetsTests {

    private static final int LARGE = 20 << 20;
    private static final long SEED = 20_200_203;

    @TempDir
    Path directory;

    @Test
    @Timeout(150)
    void twenty_megabytes_are_read_in_little_memory_and_more_than_the_limit_is_refused_clearly() throws Exception {
        Files.createSymbolicLink(directory.resolve("postgres-programs"), TestPostgres.programs());
        try (var server = ServerProcess.start(List.of(), directory, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")) {
            var world = GateWorld.at(server.port(), "4391");
            var lead = Api.asHolderOf(server.port(), "DUTY_LEAD", world.east());
            var area = Map.of("areaKey", world.eastVillage());
            var csv = csv();
            var xlsx = xlsx();
            assertThat(csv.length).isGreaterThanOrEqualTo(LARGE);
            assertThat(xlsx.length).isGreaterThanOrEqualTo(LARGE);
            Callable<Api.Answer> one = () -> lead.upload("/api/imports/residents", "large.csv", csv, area);
            Callable<Api.Answer> other = () -> lead.upload("/api/imports/residents", "large.xlsx", xlsx, area);
            try (var leads = Executors.newFixedThreadPool(4)) {
                for (var answer : leads.invokeAll(List.of(one, other, one, other))) {
                    assertThat(answer.get().status())
                            .as(answer.get().body().toString())
                            .isEqualTo(201);
                    var id = answer.get().body().path("id").asString();
                    assertThat(answer.get().body().path("rows").asInt()).isGreaterThan(10_000);
                    assertThat(lead.get("/api/imports/" + id + "/preview")
                                    .body()
                                    .path("items")
                                    .size())
                            .isEqualTo(20);
                }
            }
            var tooLarge = lead.in("zh-Hans").upload("/api/imports/residents", "x.csv", new byte[40 << 20], area);
            assertThat(tooLarge.status()).isEqualTo(413);
            assertThat(tooLarge.code()).isEqualTo("kernel/too-large");
            assertThat(tooLarge.body().path("detail").asString()).contains("32 MB");
            assertThat(server.isAlive()).as(server.said()).isTrue();
        }
    }

    private static byte[] csv() {
        var random = new Random(SEED);
        var text = new StringBuilder("姓名,门牌,备注\n");
        for (var row = 0; text.length() < LARGE; row++) {
            text.append("某人")
                    .append(row)
                    .append(',')
                    .append(row)
                    .append("号,")
                    .append(noise(random))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Not compressed, as some programs write it.
    private static byte[] xlsx() {
        var random = new Random(SEED);
        var rows = new StringBuilder(Books.row(1, "姓名", "门牌", "备注"));
        for (var row = 2; rows.length() < LARGE; row++) {
            rows.append(Books.row(row, "某人" + row, row + "号", noise(random)));
        }
        return Books.stored(Map.of(Books.SHEET, Books.sheet("", rows.toString())));
    }

    private static String noise(Random random) {
        return Long.toHexString(random.nextLong())
                + Long.toHexString(random.nextLong())
                + Long.toHexString(random.nextLong());
    }
}
