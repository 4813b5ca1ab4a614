package org.lianfang.scenarios.cluster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.scenarios.ground.Dweller;

/// Somebody who was infected and the time in which others were exposed to them.
///
/// @param generation 1 for whoever brought it into the chain
/// @param household who lives with them
/// @param isolatedMillis when nobody was exposed any more
public record Source(int generation, Dweller who, Set<UUID> household, List<Occasion> occasions, long isolatedMillis) {

    public UUID person() {
        return who.resident().id();
    }

    /// Everybody whom the rules make a close contact: the household, and the guests whom they reach.
    public Set<UUID> close() {
        return Stream.concat(
                        household.stream().filter(member -> !member.equals(person())),
                        occasions.stream()
                                .flatMap(occasion -> occasion.guests().stream()
                                        .filter(occasion::reaches)
                                        .map(guest -> guest.who().resident().id())))
                .collect(Collectors.toSet());
    }

    /// On a list and not there.
    public Set<UUID> absent() {
        return occasions.stream()
                .flatMap(occasion -> occasion.guests().stream())
                .filter(guest -> !guest.there())
                .map(guest -> guest.who().resident().id())
                .collect(Collectors.toSet());
    }

    /// On a list, there, and too far away for the rules.
    public Set<UUID> tooFar() {
        return occasions.stream()
                .flatMap(occasion -> occasion.guests().stream().filter(guest -> !occasion.reaches(guest)))
                .map(guest -> guest.who().resident().id())
                .collect(Collectors.toSet());
    }

    /// Guests of occasions from which contacts of contacts are determined.
    Set<UUID> ledOn() {
        return occasions.stream()
                .filter(Occasion::leadsOn)
                .flatMap(occasion -> occasion.guests().stream())
                .map(guest -> guest.who().resident().id())
                .collect(Collectors.toSet());
    }
}
