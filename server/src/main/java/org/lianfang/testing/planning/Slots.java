package org.lianfang.testing.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The time of a round, cut into slots.
///
/// @param begins of slot 0
/// @param count slots within the target hours
/// @param first slot that has not begun yet
/// @param dayBegins hour from which it is day
/// @param dayEnds hour from which it is night
public record Slots(Instant begins, int minutes, int count, int first, ZoneId zone, int dayBegins, int dayEnds) {

    public static Slots of(Instant begins, int targetHours, PlanRules rules, Instant now, ZoneId zone) {
        var minutes = rules.slotMinutes();
        var count = (int) (Duration.ofHours(targetHours).toMinutes() / minutes);
        var gone = Duration.between(begins, now);
        var first = gone.isNegative() ? 0 : (int) Math.min(count, gone.toMinutes() / minutes + 1);
        return new Slots(begins, minutes, count, first, zone, rules.dayBegins(), rules.dayEnds());
    }

    public Instant beginOf(int slot) {
        return begins.plus(Duration.ofMinutes((long) minutes * slot));
    }

    public Instant endOf(int slot) {
        return beginOf(slot + 1);
    }

    /// @return -1 when no slot begins at this moment
    public int beginningAt(Instant moment) {
        var since = Duration.between(begins, moment);
        var slot = since.toMinutes() / minutes;
        return slot >= 0 && slot < count && beginOf((int) slot).equals(moment) ? (int) slot : -1;
    }

    public boolean isNight(int slot) {
        var hour = beginOf(slot).atZone(zone).getHour();
        return hour < dayBegins || hour >= dayEnds;
    }

    /// Samples that a station takes in one slot.
    public int capacityOf(Site site) {
        return (int)
                ((long) site.samplesPerHour() * minutes / Duration.ofHours(1).toMinutes());
    }
}
