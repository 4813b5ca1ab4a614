package org.lianfang.testing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;

/// Decides what becomes of results, one after the other, with all tubes concerned held still.
///
/// Source: docs/flows/testing.md
public final class ResultBook {

    private final Map<TubeCode, Tube> tubes;
    private final Map<TubeCode, Known> byTube = new HashMap<>();
    private final Map<UUID, Known> byId = new HashMap<>();
    private final AreaScope scope;
    private final List<Entered> entered = new ArrayList<>();

    /// A result that was told before.
    public record Known(UUID id, TubeCode tube, TubeResult outcome) {}

    /// A result that is new.
    ///
    /// @param queued because its tube was never received
    public record Entered(ResultEntry entry, Tube.Label label, int members, boolean queued) {}

    /// @param tubes all that the results name, as far as they exist
    /// @param known results of these tubes, and those of the same ids
    /// @param scope whose tubes the lab may tell of
    public ResultBook(Map<TubeCode, Tube> tubes, List<Known> known, AreaScope scope) {
        this.tubes = tubes;
        this.scope = scope;
        known.forEach(this::remember);
    }

    public List<Entered> entered() {
        return entered;
    }

    /// Whether the last result that this entry told waits for its tube.
    public boolean isQueued(ResultEntry entry) {
        return entered.stream().anyMatch(one -> one.queued && one.entry.equals(entry));
    }

    public Fate enter(ResultEntry entry) {
        try {
            return decide(entry);
        } catch (Refusal refused) {
            return new Fate.Refused(refused);
        }
    }

    private Fate decide(ResultEntry entry) {
        var tube = tubes.get(entry.tubeCode());
        if (tube == null || !scope.contains(tube.label().area())) {
            throw TestingRefusal.UNKNOWN_TUBE.with("tube", entry.tubeCode());
        }
        var sameId = byId.get(entry.id());
        if (sameId != null && !(sameId.tube.equals(entry.tubeCode()) && sameId.outcome == entry.outcome())) {
            throw TestingRefusal.ID_ALREADY_USED.with("id", entry.id());
        }
        var known = byTube.get(entry.tubeCode());
        if (known != null) {
            if (known.outcome != entry.outcome()) {
                throw TestingRefusal.OTHER_RESULT_KNOWN.with("tube", entry.tubeCode());
            }
            return Fate.DUPLICATE;
        }
        switch (tube) {
            case Tube.Open _ -> throw TestingRefusal.TUBE_NOT_SEALED.with("tube", entry.tubeCode());
            case Tube.Sealed _, Tube.Boxed _, Tube.Carried _ -> add(entry, tube, true);
            case Tube.Received _ -> add(entry, tube, false);
            case Tube.Resulted _ -> throw TestingRefusal.OTHER_RESULT_KNOWN.with("tube", entry.tubeCode());
        }
        return Fate.ACCEPTED;
    }

    private void add(ResultEntry entry, Tube tube, boolean queued) {
        entered.add(new Entered(entry, tube.label(), tube.members(), queued));
        remember(new Known(entry.id(), entry.tubeCode(), entry.outcome()));
    }

    private void remember(Known known) {
        byTube.put(known.tube, known);
        byId.put(known.id, known);
    }
}
