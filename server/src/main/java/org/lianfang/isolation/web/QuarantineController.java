package org.lianfang.isolation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.QuarantineEntry;
import org.lianfang.isolation.planning.FreeRoom;
import org.lianfang.isolation.usecase.AdmittingPeople;
import org.lianfang.isolation.usecase.PlacingNeeds;
import org.lianfang.isolation.usecase.ProposingRooms;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is to be apart and waits for a place, and which room is proposed.
@RestController
@RequestMapping("/api/isolation")
class QuarantineController {

    private final PlacingNeeds placing;
    private final ProposingRooms proposing;
    private final AdmittingPeople admitting;
    private final People people;

    QuarantineController(PlacingNeeds placing, ProposingRooms proposing, AdmittingPeople admitting, People people) {
        this.placing = placing;
        this.proposing = proposing;
        this.admitting = admitting;
        this.people = people;
    }

    /// @param until last day of the first phase; thenUntil that of what follows, if anything does
    /// @param household the same for people who live together
    record QuarantineView(
            UUID id,
            People.Known person,
            AreaKey areaKey,
            Reason reason,
            Place place,
            LocalDate dayZero,
            LocalDate until,
            List<LocalDate> testDays,
            @Nullable Place thenPlace,
            @Nullable LocalDate thenUntil,
            String rule,
            UUID household,
            boolean barrierFree,
            boolean needsCarer,
            String language,
            boolean ended) {}

    record Question(@Nullable UUID siteId, @Nullable List<UUID> quarantineIds) {}

    /// @param roomId absent when there is none that the rules allow
    /// @param together how many share it
    record Proposal(
            UUID quarantineId,
            People.Known person,
            @Nullable UUID roomId,
            @Nullable String roomNumber,
            @Nullable Integer floor,
            int together,
            boolean carerMissing) {}

    /// @param items in the order of households
    record Proposals(List<Proposal> items) {}

    @PostMapping("/quarantines")
    QuarantineView add(@RequestBody QuarantineEntry entry) {
        return view(placing.add(entry));
    }

    @GetMapping("/quarantines")
    Page<QuarantineView> waiting(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(placing.waiting(area, Page.afterId(after), size + 1), size, Quarantine::id);
        var known = people.of(page.items().stream().map(Quarantine::resident).toList());
        return page.map(quarantine -> view(quarantine, known));
    }

    @PostMapping("/quarantines/{id}/withdraw")
    QuarantineView withdraw(@PathVariable UUID id) {
        return view(placing.withdraw(id));
    }

    @PostMapping("/quarantines/{id}/home")
    StayView atHome(@PathVariable UUID id) {
        return StayView.of(admitting.atHome(id));
    }

    @PostMapping("/proposals")
    Proposals propose(@RequestBody Question question) {
        var proposed = proposing.propose(question.siteId, question.quarantineIds);
        var known = people.of(
                proposed.stream().map(one -> one.quarantine().resident()).toList());
        return new Proposals(proposed.stream().map(one -> proposal(one, known)).toList());
    }

    private Proposal proposal(ProposingRooms.Proposed one, Map<UUID, People.Known> known) {
        FreeRoom room = one.room();
        return new Proposal(
                one.quarantine().id(),
                people.one(known, one.quarantine().resident()),
                room == null ? null : room.id(),
                room == null ? null : room.number(),
                room == null ? null : room.floor(),
                one.together(),
                one.carerMissing());
    }

    private QuarantineView view(Quarantine quarantine) {
        return view(quarantine, people.of(List.of(quarantine.resident())));
    }

    private QuarantineView view(Quarantine quarantine, Map<UUID, People.Known> known) {
        var plan = quarantine.plan();
        var then = plan.then();
        var person = quarantine.person();
        return new QuarantineView(
                quarantine.id(),
                people.one(known, quarantine.resident()),
                quarantine.area(),
                quarantine.reason(),
                plan.first().place(),
                plan.dayZero(),
                plan.first().until(),
                plan.first().testDays(),
                then == null ? null : then.place(),
                then == null ? null : then.until(),
                plan.rule(),
                person.household(),
                person.barrierFree(),
                person.needsCarer(),
                person.language(),
                quarantine.ended() != null);
    }
}
