package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.isolation.Place;

/// Part of somebody's time apart, in one kind of place.
///
/// @param until last day: on it the person may go when the tests are negative
/// @param testDays days on which a test is taken, ascending
public record Phase(Place place, LocalDate until, List<LocalDate> testDays) {

    public Phase {
        testDays = List.copyOf(testDays);
    }
}
