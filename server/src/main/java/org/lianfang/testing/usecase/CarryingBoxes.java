package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.BoxEntry;
import org.lianfang.testing.model.BoxStep;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.Boxes;
import org.lianfang.testing.store.Boxes.Box;
import org.lianfang.testing.store.Boxes.Handover;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Packs sealed tubes into boxes and hands them over with counts. A count that differs is taken in and stays open until
/// somebody settles it.
@Service
public class CarryingBoxes {

    private static final int LONGEST_REASON = 200;

    private final Boxes boxes;
    private final Tubes tubes;
    private final RoundLookup lookup;
    private final AuditLog audit;
    private final InstantSource clock;

    CarryingBoxes(Boxes boxes, Tubes tubes, RoundLookup lookup, AuditLog audit, InstantSource clock) {
        this.boxes = boxes;
        this.tubes = tubes;
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
    }

    /// A box with all that happened to it.
    public record Seen(Box box, List<TubeCode> tubes, List<Handover> handovers) {}

    /// All tubes go in, or none.
    @Needs(Permission.RECORD_SAMPLES)
    @Transactional
    public Fate pack(BoxEntry entry) {
        var station = lookup.station(entry.stationId(), Access.scope());
        var at = entry.at() == null ? clock.instant() : entry.at();
        var held = tubes.lock(entry.tubeCodes(), Set.of());
        if (!boxes.add(entry, station.areaKey(), at, recording())) {
            var same = boxes.find(entry.id())
                    .filter(box -> box.code().equals(entry.code()))
                    .filter(box -> boxes.tubesIn(box.id()).equals(entry.tubeCodes()));
            if (same.isPresent()) {
                return Fate.DUPLICATE;
            }
            throw TestingRefusal.ID_ALREADY_USED.with("id", entry.id());
        }
        entry.tubeCodes().forEach(code -> requirePackable(code, held.get(code)));
        boxes.putIn(entry.id(), entry.tubeCodes(), at);
        takeDown(
                "testing.box-packed",
                entry.id(),
                station.areaKey(),
                Map.of("tubes", entry.tubeCodes().size()));
        return Fate.ACCEPTED;
    }

    private static void requirePackable(TubeCode code, @Nullable Tube tube) {
        switch (tube) {
            case null -> throw TestingRefusal.UNKNOWN_TUBE.with("tube", code);
            case Tube.Open _ -> throw TestingRefusal.TUBE_NOT_SEALED.with("tube", code);
            case Tube.Sealed _ -> {}
            case Tube.Boxed _, Tube.Carried _, Tube.Received _, Tube.Resulted _ ->
                throw TestingRefusal.TUBE_ON_ITS_WAY.with("tube", code);
        }
    }

    /// A courier takes a box.
    ///
    /// @param counted how many tubes there were
    /// @param at now when absent
    @Needs(Permission.RECORD_SAMPLES)
    @Transactional
    public Fate carry(UUID id, UUID boxId, int counted, @Nullable Instant at) {
        var box = box(boxId);
        var moment = at == null ? clock.instant() : at;
        var fate = handOver(new Handover(id, boxId, BoxStep.CARRIED, box.tubes(), counted, moment), box);
        if (fate.equals(Fate.ACCEPTED)) {
            tubes.lock(boxes.tubesIn(boxId), Set.of());
            boxes.carry(boxId, moment);
        }
        return fate;
    }

    Fate handOver(Handover handover, Box box) {
        if (boxes.handOver(handover, box.area(), recording())) {
            takeDown(
                    "testing.box-handed-over",
                    handover.id(),
                    box.area(),
                    Map.of(
                            "step", handover.step().name(),
                            "expected", handover.expected(),
                            "counted", handover.counted()));
            return Fate.ACCEPTED;
        }
        var same = boxes.handover(handover.id())
                .filter(kept -> kept.box().equals(handover.box())
                        && kept.step() == handover.step()
                        && kept.counted() == handover.counted());
        if (same.isPresent()) {
            return Fate.DUPLICATE;
        }
        throw boxes.handover(handover.id()).isPresent()
                ? TestingRefusal.ID_ALREADY_USED.with("id", handover.id())
                : TestingRefusal.BOX_ALREADY_HANDED_OVER.with();
    }

    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public Seen one(UUID id) {
        return new Seen(box(id), boxes.tubesIn(id), boxes.handoversOf(id));
    }

    /// Counts that differ, still open.
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Handover> differing(AreaKey area, @Nullable UUID after, int limit) {
        return boxes.differing(area, after, limit);
    }

    /// Settling twice keeps the first reason.
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void settle(UUID handover, String reason) {
        var why = Fields.atMost(LONGEST_REASON, "reason", Fields.required("reason", PlainText.clean(reason)));
        var found =
                boxes.handover(handover).filter(Handover::differs).orElseThrow(TestingRefusal.UNKNOWN_DIFFERENCE::with);
        if (boxes.settle(handover, why, recording())) {
            takeDown("testing.difference-settled", handover, box(found.box()).area(), Map.of());
        }
    }

    Box box(UUID id) {
        return boxes.find(id).orElseThrow(() -> TestingRefusal.UNKNOWN_BOX.with("id", id));
    }

    private Boxes.Recording recording() {
        return new Boxes.Recording(Access.caller().accountId(), clock.instant());
    }

    private void takeDown(String action, UUID subject, AreaKey area, Map<String, Object> detail) {
        audit.record(Act.of(action, "box", subject, area).withDetail(detail));
    }
}
