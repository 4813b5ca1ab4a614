package org.lianfang.scenarios.city;

import java.util.List;

/// A city whose gates record everybody who passes. Its data has `gates.csv` and `places.csv`.
public interface GuardedCity extends City {

    /// Beginning of the plates of its vehicles.
    String plate();

    Figures figures();

    /// One entry for each day of the period.
    List<DayOfTraffic> traffic();

    /// What the records must add up to, exactly. Source: the published account of each city
    record Figures(int gates, int policeShifts, int vehicles, int persons, int toHospital) {}

    /// @param weight traffic in relation to the other days @param inward share of the traffic that enters
    /// @param fever frequency of fever in relation to the other days
    record DayOfTraffic(double weight, double inward, double fever) {}
}
