package org.lianfang.scenarios.apart;

import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.ground.Dweller;

/// Somebody who came home, and what the rule asks of them from then on.
///
/// @param crossing at the gate where they were recorded
/// @param day of it: 0 for the first of the period
public record Returned(Dweller who, Crossing.OfPerson crossing, int day, Then then) {

    /// What follows. The first three in the API's words.
    public enum Then {
        CENTRAL,
        HOME,
        MONITORING,
        /// Health monitoring at home that the township reports, without a stay.
        REPORTED
    }
}
