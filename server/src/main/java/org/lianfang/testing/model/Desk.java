package org.lianfang.testing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;

/// Decides what becomes of facts from the desks, one after the other, with all tubes concerned held still. Knows
/// nothing
/// of databases: it begins with what is kept and ends with what is to be written.
///
/// Source: docs/flows/testing.md
public final class Desk {

    private final Map<TubeCode, Tube> tubes;
    private final Map<UUID, KeptSample> samples;
    private final Map<UUID, UUID> corrected = new HashMap<>();
    private final Map<UUID, TubeCode> seals = new HashMap<>();
    private final Map<UUID, Home> homes;
    private final Set<UUID> held;
    private final Written written =
            new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /// @param tubes all that the facts name, new ones empty
    /// @param samples all that the facts name, by id
    /// @param homes of the residents that the facts name, as far as they are registered
    /// @param held persons who must be sampled singly
    public Desk(Map<TubeCode, Tube> tubes, Map<UUID, KeptSample> samples, Map<UUID, Home> homes, Set<UUID> held) {
        this.tubes = new HashMap<>(tubes);
        this.samples = new HashMap<>(samples);
        this.homes = homes;
        this.held = held;
        samples.forEach((id, kept) -> {
            if (kept.voided() != null) {
                corrected.put(kept.voided().id(), id);
            }
        });
        tubes.forEach((code, tube) -> {
            if (tube instanceof Tube.Shut shut) {
                seals.put(shut.seal().id(), code);
            }
        });
    }

    /// What is to be written.
    ///
    /// @param moved as copies of what they replace
    public record Written(List<Swab> taken, List<Move> moved, List<Void> voided, List<Sealing> sealed) {}

    /// @param guest who told who they are and is not in the register
    public record Swab(
            Pending by,
            DeskFact.Taken fact,
            Sample sample,
            @Nullable Guest guest) {}

    public record Move(Pending by, Sample from, Sample to) {}

    public record Void(Pending by, Sample sample, KeptSample.Correction correction) {}

    public record Sealing(Pending by, Tube.Sealed tube) {}

    public Written written() {
        return written;
    }

    /// The tube as it is after what was applied so far.
    public Tube tube(TubeCode code) {
        var tube = tubes.get(code);
        if (tube == null) {
            throw TestingRefusal.UNKNOWN_TUBE.with("tube", code);
        }
        return tube;
    }

    public Fate apply(Pending pending) {
        try {
            return switch (pending.fact()) {
                case DeskFact.Taken taken -> take(pending, taken);
                case DeskFact.Voided voided -> takeBack(pending, voided);
                case DeskFact.Moved moved -> move(pending, moved);
                case DeskFact.Closed closed -> close(pending, closed);
            };
        } catch (Refusal refused) {
            return new Fate.Refused(refused);
        }
    }

    private Fate take(Pending pending, DeskFact.Taken fact) {
        var before = samples.get(fact.id());
        if (before != null) {
            return duplicateIf(before.says(fact), fact);
        }
        var home = homeOf(fact.subject());
        var guest = fact.subject() instanceof Subject.Told told && home == null ? told.guest() : null;
        var sample = new Sample(
                fact.id(),
                fact.round(),
                fact.place().station(),
                fact.place().area(),
                fact.day(),
                fact.tube(),
                home == null
                        ? fact.subject().person()
                        : Objects.requireNonNull(fact.subject().resident()),
                home);
        putIn(sample);
        keep(new KeptSample(sample, fact.moment().told(), null, null));
        written.taken.add(new Swab(pending, fact, sample, guest));
        return Fate.ACCEPTED;
    }

    private @Nullable Home homeOf(Subject subject) {
        var resident = subject.resident();
        var home = resident == null ? null : homes.get(resident);
        if (home == null && subject instanceof Subject.Resident) {
            throw TestingRefusal.UNKNOWN_RESIDENT.with();
        }
        return home;
    }

    private Fate takeBack(Pending pending, DeskFact.Voided fact) {
        var before = corrected.get(fact.id());
        if (before != null) {
            var correction = samples.get(before);
            return duplicateIf(
                    before.equals(fact.sample())
                            && correction != null
                            && correction.voided() != null
                            && correction.voided().replacedBy() == null
                            && correction.voided().reason() == fact.reason(),
                    fact);
        }
        var kept = correctable(fact.sample(), pending.scope());
        takeOut(pending, kept, new KeptSample.Correction(fact.id(), fact.reason(), null));
        return Fate.ACCEPTED;
    }

    private Fate move(Pending pending, DeskFact.Moved fact) {
        var before = samples.get(fact.id());
        if (before != null) {
            return duplicateIf(before.says(fact), fact);
        }
        if (corrected.containsKey(fact.id())) {
            return duplicateIf(false, fact);
        }
        var kept = correctable(fact.sample(), pending.scope());
        var to = kept.sample().movedTo(fact.id(), fact.tube());
        putIn(to);
        takeOut(pending, kept, new KeptSample.Correction(fact.id(), DeskFact.Reason.WRONG_TUBE, fact.id()));
        keep(new KeptSample(to, kept.told(), kept.sample().id(), null));
        written.moved.add(new Move(pending, kept.sample(), to));
        return Fate.ACCEPTED;
    }

    private Fate close(Pending pending, DeskFact.Closed fact) {
        var sealedBefore = seals.get(fact.id());
        if (sealedBefore != null) {
            return duplicateIf(sealedBefore.equals(fact.tube()), fact);
        }
        var tube = tube(fact.tube());
        if (!tube.label().station().equals(fact.place().station())) {
            throw TestingRefusal.TUBE_USED_ELSEWHERE.with("tube", fact.tube());
        }
        switch (tube) {
            case Tube.Shut _ -> throw TestingRefusal.TUBE_ALREADY_SEALED.with("tube", fact.tube());
            case Tube.Open open -> {
                var sealed = open.sealed(fact.id(), fact.moment().at(), fact.day());
                tubes.put(fact.tube(), sealed);
                seals.put(fact.id(), fact.tube());
                written.sealed.add(new Sealing(pending, sealed));
            }
        }
        return Fate.ACCEPTED;
    }

    /// A sample that may still be corrected by somebody who may work where it was taken.
    private KeptSample correctable(UUID id, AreaScope scope) {
        var kept = samples.get(id);
        if (kept == null || !scope.contains(kept.sample().area())) {
            throw TestingRefusal.UNKNOWN_SAMPLE.with();
        }
        if (kept.voided() != null) {
            throw TestingRefusal.ALREADY_VOIDED.with();
        }
        openTube(kept.sample().tube());
        return kept;
    }

    private void putIn(Sample sample) {
        var label = tube(sample.tube()).label();
        if (!label.round().equals(sample.round()) || !label.station().equals(sample.station())) {
            throw TestingRefusal.TUBE_USED_ELSEWHERE.with("tube", sample.tube());
        }
        if (held.contains(sample.person()) && label.capacity() > 1) {
            throw TestingRefusal.HELD_SAMPLED_SINGLY.with();
        }
        tubes.put(sample.tube(), openTube(sample.tube()).with(sample));
    }

    private void takeOut(Pending pending, KeptSample kept, KeptSample.Correction correction) {
        var sample = kept.sample();
        tubes.put(sample.tube(), openTube(sample.tube()).without(sample));
        keep(kept.voidedBy(correction));
        corrected.put(correction.id(), sample.id());
        written.voided.add(new Void(pending, sample, correction));
    }

    private Tube.Open openTube(TubeCode code) {
        return switch (tube(code)) {
            case Tube.Open open -> open;
            case Tube.Shut _ -> throw TestingRefusal.TUBE_SEALED.with("tube", code);
        };
    }

    private void keep(KeptSample sample) {
        samples.put(sample.sample().id(), sample);
    }

    private static Fate duplicateIf(boolean same, DeskFact fact) {
        return same ? Fate.DUPLICATE : new Fate.Refused(TestingRefusal.ID_ALREADY_USED.with("id", fact.id()));
    }
}
