package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/// A sampling desk that never pauses: ten swabs into a tube, sealed, the next one.
final class Desk implements Supplier<byte[]> {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int CAPACITY = 10;

    private final String round;
    private final String station;
    private final String tubes;
    private final Supplier<String> people;
    private int tube;
    private int inTube;
    private UUID last = new UUID(0, 0);

    /// @param tubes beginning of the codes of its tubes, different for every desk
    /// @param people who comes next, as JSON
    Desk(String round, String station, String tubes, Supplier<String> people) {
        this.round = round;
        this.station = station;
        this.tubes = tubes;
        this.people = people;
    }

    /// The next single record.
    @Override
    public byte[] get() {
        return next().getBytes(StandardCharsets.UTF_8);
    }

    /// The id of the record that was given out last.
    UUID last() {
        return last;
    }

    /// So many records in one request.
    byte[] batch(int size) {
        var text = new StringBuilder(200 * size).append("{\"items\":[");
        for (var number = 0; number < size; number++) {
            text.append(number == 0 ? "" : ",").append(next());
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String next() {
        var now = CLOCK.instant();
        last = Crossings.version7(now);
        var text = new StringBuilder(300)
                .append("{\"id\":\"")
                .append(last)
                .append("\",\"stationId\":\"")
                .append(station)
                .append("\",\"tubeCode\":\"")
                .append(tubes)
                .append(tube)
                .append("\",\"at\":\"")
                .append(now);
        if (inTube == CAPACITY) {
            inTube = 0;
            tube++;
            return text.append("\",\"kind\":\"SEAL\"}").toString();
        }
        inTube++;
        return text.append("\",\"roundId\":\"")
                .append(round)
                .append("\",\"person\":")
                .append(people.get())
                .append("}")
                .toString();
    }
}
