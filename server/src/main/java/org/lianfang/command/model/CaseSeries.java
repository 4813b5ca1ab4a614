package org.lianfang.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The cumulative counts of one area by day. A day without an entry holds what the last entry before it says.
///
/// A stock counter adds up changes, so entering a count is a change on its day and, when a later day had been entered
/// already, the opposite change there. A day's change may be negative: published counts are corrected downwards, and
/// the
/// figures say what the data says.
public final class CaseSeries {

    private final NavigableMap<LocalDate, Cases> byDay;

    /// A change of the stock on one day.
    public record Change(LocalDate day, Cases change) {}

    public CaseSeries(Map<LocalDate, Cases> entries) {
        this.byDay = new TreeMap<>(entries);
    }

    /// Enters or corrects a day.
    ///
    /// @return what changes on which day; empty when nothing does
    public List<Change> enter(LocalDate day, Cases count) {
        var change = count.minus(holdingOn(day));
        byDay.put(day, count);
        var changes = new ArrayList<Change>();
        if (!change.equals(Cases.NONE)) {
            changes.add(new Change(day, change));
            var next = byDay.higherKey(day);
            if (next != null) {
                changes.add(new Change(next, Cases.NONE.minus(change)));
            }
        }
        return changes;
    }

    public Optional<Cases> enteredOn(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }

    /// The count at the end of a day.
    public Cases holdingOn(LocalDate day) {
        var last = byDay.floorEntry(day);
        return last == null ? Cases.NONE : last.getValue();
    }

    /// The next day after this one that was entered: until then an entry of this day holds.
    public Optional<LocalDate> nextEntered(LocalDate day) {
        return Optional.ofNullable(byDay.higherKey(day));
    }

    /// All changes of the stock, from the entries alone.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        var before = Cases.NONE;
        for (var entry : byDay.entrySet()) {
            var change = entry.getValue().minus(before);
            if (!change.equals(Cases.NONE)) {
                changes.add(new Change(entry.getKey(), change));
            }
            before = entry.getValue();
        }
        return changes;
    }
}
