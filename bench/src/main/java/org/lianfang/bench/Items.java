package org.lianfang.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Sends lists in batches and fails when a single item is refused: a bench that fills half a register measures nothing.
record Items(Session session) {

    private static final int TOGETHER = 500;

    void send(String path, List<? extends Map<String, ?>> items) throws IOException, InterruptedException {
        for (var from = 0; from < items.size(); from += TOGETHER) {
            var some = items.subList(from, Math.min(items.size(), from + TOGETHER));
            var answers =
                    session.must(session.post(path, Map.of("items", some))).path("items");
            for (var answer : answers) {
                if (answer.path("status").asString().equals("REFUSED")) {
                    throw new IllegalStateException(path + " refused " + answer);
                }
            }
        }
    }
}
