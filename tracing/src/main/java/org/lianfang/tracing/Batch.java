package org.lianfang.tracing;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Presences on their way into a store, cut at midnight. Not for several threads.
public final class Batch {

    private final TreeMap<Integer, Rows> days = new TreeMap<>();
    private final long midnight;
    private Rows latest = new Rows(0);
    private int latestDay = Integer.MIN_VALUE;
    private int pieces;

    /// @param midnight any midnight of the response's time zone, in seconds since 1970
    Batch(long midnight) {
        this.midnight = midnight;
    }

    public Batch add(Presence presence) {
        var seat = presence.seat().packed();
        var setting = presence.setting().code();
        var from = presence.from() - midnight;
        var to = presence.end() - midnight;
        while (from < to) {
            var day = Math.floorDiv(from, (long) Piece.DAY_SECONDS);
            var begin = day * Piece.DAY_SECONDS;
            var end = Math.min(to, begin + Piece.DAY_SECONDS);
            rows(Math.toIntExact(day))
                    .add(
                            presence.person(),
                            presence.place(),
                            Piece.pack((int) (from - begin), (int) (end - begin), setting, seat));
            pieces++;
            from = end;
        }
        return this;
    }

    public Batch addAll(Collection<Presence> presences) {
        presences.forEach(this::add);
        return this;
    }

    /// @return how many pieces the presences were cut into
    public int pieces() {
        return pieces;
    }

    private Rows rows(int day) {
        if (day != latestDay) {
            latest = days.computeIfAbsent(day, any -> new Rows(4));
            latestDay = day;
        }
        return latest;
    }

    NavigableMap<Integer, Rows> days() {
        return days;
    }
}
