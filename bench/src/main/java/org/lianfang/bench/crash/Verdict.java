package org.lianfang.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.lianfang.bench.ServerProcess;

/// Compares what the devices know with what is in the database, and lets the server's own proofs run.
record Verdict(Ledger ledger, ServerProcess server, Path jar) {

    boolean isGood(Recorded what) throws SQLException, IOException, InterruptedException {
        var stored = new HashSet<UUID>();
        var rows = 0L;
        try (var connection = DriverManager.getConnection(server.database().url());
                var question = connection.createStatement()) {
            question.setFetchSize(10_000);
            var answer = question.executeQuery(what.stored());
            while (answer.next()) {
                stored.add(answer.getObject(1, UUID.class));
                rows++;
            }
        }
        var missing = new HashSet<>(ledger.acknowledged());
        missing.removeAll(stored);
        var unknown = new HashSet<>(stored);
        unknown.removeAll(ledger.acknowledged());
        System.out.printf(
                "acknowledged %,d  in the database %,d  missing %,d  twice %,d  never acknowledged %,d  refused %,d%n",
                ledger.acknowledged().size(),
                rows,
                missing.size(),
                rows - stored.size(),
                unknown.size(),
                ledger.refused().size());
        System.out.printf("records sent again %,d  answered as known %,d%n", ledger.resent(), ledger.duplicates());
        var counters = command("reconcile");
        var audit = command("audit", "verify");
        return missing.isEmpty()
                && rows == stored.size()
                && unknown.isEmpty()
                && ledger.refused().isEmpty()
                && counters == 0
                && audit == 0;
    }

    private int command(String... words) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LIANFANG_DATA", server.data().toString());
        return builder.start().waitFor();
    }
}
