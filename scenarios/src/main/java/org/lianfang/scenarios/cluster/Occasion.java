package org.lianfang.scenarios.cluster;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.ground.Dweller;

/// Where a case was with others: a theatre evening, a meal, a bus.
///
/// @param id of the entry in the timeline of the case
/// @param setting in the API's words
/// @param row where the case sat, 0 outside vehicles
/// @param apart so many rows away nobody is a contact any more; 0 where everybody is one
public record Occasion(
        UUID id, String place, String setting, long fromMillis, long toMillis, int row, int apart, List<Guest> guests) {

    /// Somebody on the list of the occasion. @param row where they sat, 0 outside vehicles
    /// @param there false for whoever is on the list and was not there: only asking them tells
    public record Guest(Dweller who, int row, boolean there) {}

    /// Whether the rules make a contact of somebody on the list.
    boolean reaches(Guest guest) {
        return apart == 0 || Math.abs(guest.row() - row) <= apart;
    }

    /// Source: settings in which contacts of contacts are determined, rules/covid-19/plan-8
    boolean leadsOn() {
        return setting.equals("MEAL");
    }
}
