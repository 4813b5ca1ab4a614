package org.lianfang.zones.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.ZonesRefusal;

/// A closure as it was sent.
///
/// @param id UUIDv7 made by the client
/// @param zoneId that it belongs to; absent for a place that is closed on its own account
/// @param name of the place, as its sign says
/// @param from first day; today when absent
/// @param until last day
/// @param evidence number of the decision: capital letters, digits and `-/.` only
public record ClosureEntry(
        @Nullable UUID id,
        @Nullable UUID zoneId,
        @Nullable AreaKey areaKey,
        @Nullable String name,
        @Nullable PlaceKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Closure.@Nullable Ground ground,
        @Nullable String evidence) {

    private static final int LONGEST_NAME = 120;

    Closure.Sign sign() {
        return new Closure.Sign(
                Fields.atMost(LONGEST_NAME, "name", Fields.required("name", PlainText.clean(name))),
                Fields.required("kind", kind));
    }

    /// The days that are closed.
    ///
    /// @param longest days from today, as the pack allows by one decision
    Days days(LocalDate today, int longest) {
        var first = from == null ? today : from;
        var last = Fields.required("until", until);
        if (first.isBefore(today) || last.isBefore(first)) {
            throw ZonesRefusal.CLOSURE_INCOMPLETE.with("today", today);
        }
        if (last.isAfter(today.plusDays(longest - 1L))) {
            throw ZonesRefusal.CLOSURE_TOO_LONG.with("days", longest);
        }
        return new Days(first, last);
    }

    record Days(LocalDate from, LocalDate until) {}
}
