package org.lianfang.testing.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.KeptSample;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.Calls;
import org.lianfang.testing.store.Homes;
import org.lianfang.testing.store.Samples;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Component;

/// Gathers all that facts from the desks are about, and holds their tubes still until the end of the transaction.
@Component
class HoldingTubes {

    private final Tubes tubes;
    private final Samples samples;
    private final Homes homes;
    private final Calls calls;

    HoldingTubes(Tubes tubes, Samples samples, Homes homes, Calls calls) {
        this.tubes = tubes;
        this.samples = samples;
        this.homes = homes;
        this.calls = calls;
    }

    /// @param opened tubes that are new
    record Held(Desk desk, Set<TubeCode> opened) {}

    /// First the tubes, then what is in them: whoever holds a tube sees all that was ever done to it.
    Held hold(List<Pending> records, Instant now) {
        var named = Named.by(records);
        var corrected = samples.find(named.corrected, named.corrections);
        corrected.values().forEach(kept -> named.tubes.add(kept.sample().tube()));
        var opened = new HashSet<TubeCode>();
        if (!named.taken.isEmpty()) {
            opened.addAll(tubes.open(named.taken.values(), now));
        }
        var beside = named.beside(corrected);
        if (!beside.isEmpty()) {
            opened.addAll(tubes.openLike(beside, now));
        }
        var held = tubes.lock(named.tubes, named.seals);
        var kept = samples.find(named.samples, named.corrections);
        kept.values().forEach(sample -> named.persons.add(sample.sample().person()));
        var desk = new Desk(held, kept, homes.of(named.residents), calls.heldAmong(named.persons));
        return new Held(desk, opened);
    }

    /// What the facts name.
    ///
    /// @param taken the first swab of each tube
    /// @param from tubes by the swabs of the same facts
    /// @param corrected samples
    private record Named(
            Map<TubeCode, DeskFact.Taken> taken,
            Map<UUID, TubeCode> from,
            List<DeskFact.Moved> moved,
            Set<TubeCode> tubes,
            Set<UUID> samples,
            Set<UUID> corrected,
            Set<UUID> corrections,
            Set<UUID> seals,
            Set<UUID> persons,
            Set<UUID> residents) {

        static Named by(List<Pending> records) {
            var named = new Named(
                    new TreeMap<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    new TreeSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>());
            records.forEach(record -> named.add(record.fact()));
            return named;
        }

        private void add(DeskFact fact) {
            switch (fact) {
                case DeskFact.Taken swab -> {
                    taken.putIfAbsent(swab.tube(), swab);
                    from.putIfAbsent(swab.id(), swab.tube());
                    tubes.add(swab.tube());
                    samples.add(swab.id());
                    persons.add(swab.subject().person());
                    var resident = swab.subject().resident();
                    if (resident != null) {
                        residents.add(resident);
                        persons.add(resident);
                    }
                }
                case DeskFact.Moved move -> {
                    moved.add(move);
                    tubes.add(move.tube());
                    samples.addAll(List.of(move.id(), move.sample()));
                    corrected.add(move.sample());
                    corrections.add(move.id());
                }
                case DeskFact.Voided voided -> {
                    samples.add(voided.sample());
                    corrected.add(voided.sample());
                    corrections.add(voided.id());
                }
                case DeskFact.Closed closed -> {
                    tubes.add(closed.tube());
                    seals.add(closed.id());
                }
            }
        }

        /// A tube like the one that each swab on the move comes from, by the code that it goes to.
        Map<TubeCode, TubeCode> beside(Map<UUID, KeptSample> kept) {
            kept.forEach((id, sample) -> from.put(id, sample.sample().tube()));
            var beside = new TreeMap<TubeCode, TubeCode>();
            for (var move : moved) {
                var source = from.get(move.sample());
                if (source != null) {
                    from.putIfAbsent(move.id(), source);
                    beside.putIfAbsent(move.tube(), source);
                }
            }
            return beside;
        }
    }
}
