package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.usecase.LookingAtPlans;
import org.lianfang.testing.usecase.MovingSlots;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who comes when and where, why, and changes by hand.
@RestController
@RequestMapping("/api/testing/rounds/{id}/plan")
class PlanSlotController {

    private final LookingAtPlans looking;
    private final MovingSlots moving;
    private final PlanNames names;
    private final ReasonTexts reasons;

    PlanSlotController(LookingAtPlans looking, MovingSlots moving, PlanNames names, ReasonTexts reasons) {
        this.looking = looking;
        this.moving = moving;
        this.names = names;
        this.reasons = reasons;
    }

    /// @param begins of the slot
    /// @param version of the plan that was read
    record Move(
            @Nullable UUID stationId,
            @Nullable Instant begins,
            @Nullable Integer version) {}

    record Release(@Nullable Integer version) {}

    /// @param reasons empty while there is no turn
    record Explained(PlanSlotLine slot, List<ReasonTexts.Line> reasons) {}

    record OfStation(List<PlanSlotLine> slots) {}

    /// @param building only this one, when given
    @GetMapping("/slots")
    Page<PlanSlotLine> slots(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                looking.slots(id, area, building, Page.afterId(after), size + 1),
                size,
                (PlannedSlot slot) -> slot.id());
        var known = names.of(page.items(), looking.plan(id).time());
        return page.map(slot -> PlanSlotLine.of(slot, known));
    }

    /// Who comes to a station, in the order of the turns.
    @GetMapping("/stations/{station}")
    OfStation station(@PathVariable UUID id, @PathVariable UUID station) {
        var slots = looking.at(id, station);
        return new OfStation(
                PlanSlotLine.of(slots, names.of(slots, looking.plan(id).time())));
    }

    @GetMapping("/slots/{slot}")
    Explained why(@PathVariable UUID id, @PathVariable UUID slot, HttpServletRequest request) {
        var found = looking.why(id, slot);
        return new Explained(
                PlanSlotLine.of(found.slot(), names.of(List.of(found.slot()), found.time())),
                found.reasons() == null ? List.of() : reasons.say(found.reasons(), Languages.of(request)));
    }

    /// Sets a turn by hand. What would break a rule is refused with each of them; what is only a pity is told by the
    /// answer's reasons.
    @PostMapping("/slots/{slot}/move")
    Explained move(@PathVariable UUID id, @PathVariable UUID slot, @RequestBody Move body, HttpServletRequest request) {
        moving.move(
                id,
                new MovingSlots.Move(
                        slot,
                        Fields.required("stationId", body.stationId),
                        Fields.required("begins", body.begins),
                        Fields.required("version", body.version)));
        return why(id, slot, request);
    }

    /// Lets the solver change a turn again that was set by hand.
    @PostMapping("/slots/{slot}/release")
    Explained release(
            @PathVariable UUID id, @PathVariable UUID slot, @RequestBody Release body, HttpServletRequest request) {
        moving.release(id, slot, Fields.required("version", body.version));
        return why(id, slot, request);
    }
}
