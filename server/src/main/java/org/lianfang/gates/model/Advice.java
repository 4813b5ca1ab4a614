package org.lianfang.gates.model;

import java.time.LocalDate;

/// What to know and do about somebody at the gate.
public sealed interface Advice {

    /// @param celsiusTenths measured
    /// @param limitTenths from the rule pack
    record Fever(int celsiusTenths, int limitTenths) implements Advice {}

    /// @param kind of the measure, such as `HOME_ISOLATION`
    record UnderMeasure(String kind, LocalDate until) implements Advice {}

    /// @param skewSeconds how far the device's clock is ahead
    record ClockWrong(long skewSeconds) implements Advice {}
}
