package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.BoxStep;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.Boxes;
import org.lianfang.testing.store.Boxes.Handover;
import org.lianfang.testing.store.Results;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Receives tubes at the lab: a box by its count, or tubes one by one. A box whose count agrees is received as a whole;
/// otherwise each tube must be scanned, so that it is known which one is missing.
@Service
public class ReceivingTubes {

    private final CarryingBoxes boxes;
    private final Store store;
    private final TakingEffect effect;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    ReceivingTubes(
            CarryingBoxes boxes,
            Store store,
            TakingEffect effect,
            SystemTransactions transactions,
            InstantSource clock) {
        this.boxes = boxes;
        this.store = store;
        this.effect = effect;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Component
    record Store(Tubes tubes, Results results, AuditLog audit, Boxes boxes) {}

    /// @param counted how many tubes there were
    /// @param at now when absent
    @Needs(Permission.ENTER_RESULTS)
    public Fate receiveBox(UUID id, UUID boxId, int counted, @Nullable Instant at) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            store.results.oneAtATime();
            var box = boxes.box(boxId);
            if (!scope.contains(box.area())) {
                throw TestingRefusal.UNKNOWN_BOX.with("id", boxId);
            }
            var moment = at == null ? clock.instant() : at;
            var handover = new Handover(id, boxId, BoxStep.RECEIVED, box.tubes(), counted, moment);
            var fate = boxes.handOver(handover, box);
            if (fate.equals(Fate.ACCEPTED) && !handover.differs()) {
                receive(store.boxes.tubesIn(boxId), moment);
            }
            return fate;
        });
    }

    /// @return one fate per code, in order
    @Needs(Permission.ENTER_RESULTS)
    public List<Fate> receive(List<TubeCode> codes) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            store.results.oneAtATime();
            return receive(codes, scope);
        });
    }

    private List<Fate> receive(List<TubeCode> codes, AreaScope scope) {
        var held = store.tubes.lock(codes, Set.of());
        var fates = new ArrayList<Fate>(codes.size());
        var coming = new HashSet<TubeCode>();
        for (var code : codes) {
            fates.add(fate(code, held.get(code), scope, coming));
        }
        if (!coming.isEmpty()) {
            receive(List.copyOf(coming), clock.instant());
            var areas = coming.stream()
                    .map(code -> Objects.requireNonNull(held.get(code)).label().area())
                    .toList();
            for (var area : scope.cover(areas)) {
                store.audit.record(Act.of("testing.tubes-received", "tubes", coming.size(), area)
                        .withDetail(Map.of("count", coming.size())));
            }
        }
        return fates;
    }

    private static Fate fate(TubeCode code, @Nullable Tube tube, AreaScope scope, Set<TubeCode> coming) {
        if (tube == null || !scope.contains(tube.label().area())) {
            return new Fate.Refused(TestingRefusal.UNKNOWN_TUBE.with("tube", code));
        }
        return switch (tube) {
            case Tube.Open _ -> new Fate.Refused(TestingRefusal.TUBE_NOT_SEALED.with("tube", code));
            case Tube.Sealed _, Tube.Boxed _, Tube.Carried _ -> coming.add(code) ? Fate.ACCEPTED : Fate.DUPLICATE;
            case Tube.Received _, Tube.Resulted _ -> Fate.DUPLICATE;
        };
    }

    private void receive(List<TubeCode> codes, Instant at) {
        effect.release(store.results.receive(codes, at), clock.instant());
    }
}
