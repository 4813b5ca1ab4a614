package org.lianfang.scenarios.testing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.testing.Result.Outcome;

/// Finds what is in the tubes of a round: an infected person makes a tube positive, some pools are unclear or spoilt.
public final class Lab {

    private static final int SHORTEST_MINUTES = 150;
    private static final int LONGEST_MINUTES = 270;
    private static final int EXPRESS_SHORTEST_MINUTES = 110;
    private static final int EXPRESS_LONGEST_MINUTES = 160;

    private final TestedCity city;
    private final Turnout turnout;
    private final Set<String> unclear = new HashSet<>();
    private final Set<String> invalid = new HashSet<>();

    public Lab(TestedCity city, Turnout turnout, List<Box> boxes) {
        this.city = city;
        this.turnout = turnout;
        var found = city.rounds().get(turnout.round()).found();
        var pools = boxes.stream()
                .flatMap(box -> box.tubes().stream())
                .filter(tube -> tube.swabs().size() > 1 && !isInfected(tube))
                .map(Tube::code)
                .toList();
        draw("unclear", found.unclearPools(), pools, unclear);
        var others = pools.stream().filter(code -> !unclear.contains(code)).toList();
        draw("invalid", found.invalidPools(), others, invalid);
    }

    /// In the order in which they come out.
    public List<Result> results(Box box) {
        var dice = city.seed()
                .child("lab")
                .child(box.id().getLeastSignificantBits())
                .dice();
        boolean express = box.tubes().getFirst().single();
        int minutes = express
                ? dice.between(EXPRESS_SHORTEST_MINUTES, EXPRESS_LONGEST_MINUTES)
                : dice.between(SHORTEST_MINUTES, LONGEST_MINUTES);
        return box.tubes().stream()
                .map(tube -> {
                    long at = box.way().received().atMillis() + minutes * 60_000L + dice.below(600) * 1000L;
                    return new Result(Ids.at(at, dice), tube, outcome(tube), at);
                })
                .toList();
    }

    private Outcome outcome(Tube tube) {
        if (isInfected(tube)) {
            return Outcome.POSITIVE;
        }
        return unclear.contains(tube.code())
                ? Outcome.UNCLEAR
                : invalid.contains(tube.code()) ? Outcome.INVALID : Outcome.NEGATIVE;
    }

    private boolean isInfected(Tube tube) {
        return tube.swabs().stream()
                .anyMatch(swab -> turnout.infected().contains(swab.who().id()));
    }

    private void draw(String what, int count, List<String> from, Set<String> into) {
        var dice = city.seed().child(what).child(turnout.round()).dice();
        while (into.size() < Math.min(count, from.size())) {
            into.add(dice.oneOf(from));
        }
    }

    /// All who will be called back, by their swab: whoever is in a pool that is not negative.
    public Map<UUID, Recall> recalls(List<Result> results) {
        var recalls = new LinkedHashMap<UUID, Recall>();
        for (var result : results) {
            if (result.outcome() != Outcome.NEGATIVE && result.tube().swabs().size() > 1) {
                result.tube()
                        .swabs()
                        .forEach(swab -> recalls.put(swab.id(), Recall.of(city, turnout, this, swab, result)));
            }
        }
        return recalls;
    }
}
