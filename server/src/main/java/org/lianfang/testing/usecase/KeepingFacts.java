package org.lianfang.testing.usecase;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.testing.model.CoverTally;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.Sample;
import org.lianfang.testing.store.Cover;
import org.lianfang.testing.store.Cover.Met;
import org.lianfang.testing.store.CoverSums;
import org.lianfang.testing.store.Samples;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Component;

/// Writes what a desk decided: facts, who is covered by them, and what they add up to. One statement for each kind.
@Component
class KeepingFacts {

    private final Samples samples;
    private final Tubes tubes;
    private final Cover cover;
    private final CoverSums sums;
    private final CountingFacts counting;

    KeepingFacts(Samples samples, Tubes tubes, Cover cover, CoverSums sums, CountingFacts counting) {
        this.samples = samples;
        this.tubes = tubes;
        this.cover = cover;
        this.sums = sums;
        this.counting = counting;
    }

    private record Somebody(UUID round, UUID person) {}

    /// @return swabs of persons who had been sampled in the round before
    Set<UUID> keep(Desk.Written written, Instant now) {
        if (!written.taken().isEmpty()) {
            samples.add(written.taken(), now);
        }
        if (!written.moved().isEmpty()) {
            samples.addMoved(written.moved(), now);
        }
        if (!written.voided().isEmpty()) {
            samples.addVoids(written.voided(), now);
        }
        if (!written.sealed().isEmpty()) {
            tubes.seal(written.sealed());
        }
        var tally = new CoverTally();
        var repeats = met(written, tally);
        takeBack(written, tally);
        counting.count(written);
        // last: another writer with the same area waits from here to the commit
        sums.add(tally.changes());
        return repeats;
    }

    private Set<UUID> met(Desk.Written written, CoverTally tally) {
        if (written.taken().isEmpty()) {
            return Set.of();
        }
        var met = new HashMap<Somebody, Met>();
        for (var swab : written.taken()) {
            met.merge(
                    new Somebody(swab.sample().round(), swab.sample().person()),
                    of(swab.sample(), 1),
                    KeepingFacts::together);
        }
        var first = new HashMap<Somebody, UUID>();
        for (var standing : cover.add(met.values())) {
            var somebody = new Somebody(standing.round(), standing.person());
            var more = samplesOf(met, somebody);
            tally.change(cell(standing), standing.before(more), standing.now());
            first.put(somebody, standing.first());
        }
        var repeats = new HashSet<UUID>();
        for (var swab : written.taken()) {
            var sample = swab.sample();
            if (!sample.id().equals(first.get(new Somebody(sample.round(), sample.person())))) {
                repeats.add(sample.id());
            }
        }
        return repeats;
    }

    private void takeBack(Desk.Written written, CoverTally tally) {
        if (written.voided().isEmpty()) {
            return;
        }
        var met = new HashMap<Somebody, Met>();
        for (var gone : written.voided()) {
            var moved = gone.correction().replacedBy() != null;
            met.merge(
                    new Somebody(gone.sample().round(), gone.sample().person()),
                    of(gone.sample(), moved ? 0 : 1),
                    KeepingFacts::together);
        }
        for (var standing : cover.takeBack(met.values())) {
            var fewer = samplesOf(met, new Somebody(standing.round(), standing.person()));
            tally.change(cell(standing), standing.before(-fewer), standing.now());
        }
    }

    private static int samplesOf(Map<Somebody, Met> met, Somebody somebody) {
        var known = met.get(somebody);
        return known == null ? 0 : known.samples();
    }

    private static CoverTally.Cell cell(Cover.Standing standing) {
        return new CoverTally.Cell(standing.round(), standing.area());
    }

    private static Met of(Sample sample, int samples) {
        var home = sample.home();
        return new Met(
                sample.round(),
                sample.person(),
                home == null ? sample.area() : home.area(),
                home != null,
                sample.day(),
                samples,
                sample.id());
    }

    private static Met together(Met one, Met other) {
        return new Met(
                one.round(),
                one.person(),
                one.area(),
                one.registered(),
                one.day().isBefore(other.day()) ? other.day() : one.day(),
                one.samples() + other.samples(),
                one.first());
    }
}
