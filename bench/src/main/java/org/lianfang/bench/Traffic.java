package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Crossings of some days at many gates, in order of time as gates send them: each batch comes from one gate and spans
/// less than an hour. Half of all come from the first gate.
record Traffic(List<String> gates, Instant from, Duration span, int total) {

    private static final int BATCH_MINUTES = 50;
    private static final int NOBODY_AT_LAST = 1;

    /// A body for `POST /api/crossings/batch` with crossings `from` to `from + size - 1`.
    byte[] batch(int from, int size) {
        var random = new SplittableRandom(from);
        var gate = gates.get(random.nextBoolean() ? 0 : 1 + random.nextInt(gates.size() - 1 - NOBODY_AT_LAST));
        var begin = this.from.plusMillis(span.toMillis() / total * from);
        var text = new StringBuilder("{\"items\":[");
        for (var number = 0; number < size; number++) {
            var at = begin.plusMillis(random.nextInt(BATCH_MINUTES * 60_000));
            text.append(number == 0 ? "" : ",").append(json(gate, at, random));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Of a thousand 20 are turned back, 13 exempt, 5 escorted, 2 have fever and go to hospital.
    private static String json(String gate, Instant at, SplittableRandom random) {
        var plain = Crossings.json(gate, at);
        var dice = random.nextInt(1000);
        if (dice < 20) {
            return plain.replace("\"PASSED\"", "\"TURNED_BACK\"");
        }
        if (dice < 33) {
            return plain.replace("\"PASSED\"", "\"EXEMPT\",\"exemption\":\"MEDICAL\"");
        }
        if (dice < 38) {
            return plain.replace("\"PASSED\"", "\"ESCORTED\"");
        }
        return dice < 40
                ? plain.replace("\"PASSED\"", "\"TO_HOSPITAL\"").replace("\"celsius\":36", "\"celsius\":38")
                : plain;
    }
}
