package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.OwnTimeApart;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Symptom;
import org.lianfang.isolation.model.CheckEntry;
import org.lianfang.isolation.model.CheckTimes;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.NeedEntry;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Checks;
import org.lianfang.isolation.store.OwnRecords;
import org.lianfang.isolation.store.PersonalNeeds;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Lets people who are apart see their own days and checks, and tell and ask by themselves.
@Service
class ServingPeopleApart implements OwnTimeApart {

    private static final int SHOWN = 60;

    private final Rows rows;
    private final CheckingPeople checking;
    private final AnsweringNeeds answering;
    private final RulesHere rules;
    private final InstantSource clock;

    ServingPeopleApart(
            Rows rows, CheckingPeople checking, AnsweringNeeds answering, RulesHere rules, InstantSource clock) {
        this.rows = rows;
        this.checking = checking;
        this.answering = answering;
        this.rules = rules;
        this.clock = clock;
    }

    @Component
    record Rows(OwnRecords own, Stays stays, Checks checks, PersonalNeeds needs) {}

    @Override
    public Optional<Held> of(UUID resident) {
        return rows.own.quarantineOf(resident).map(this::held);
    }

    private Held held(Quarantine quarantine) {
        var checks = rows.checks.of(quarantine.id(), SHOWN);
        var open = rows.stays.openOf(quarantine.id()).orElse(null);
        return new Held(
                days(quarantine, open),
                open == null ? null : at(open, checks),
                open == null ? null : rows.own.referralOf(open.id()).orElse(null),
                checks.stream().map(ServingPeopleApart::made).toList(),
                rows.needs.of(quarantine.id(), SHOWN).stream()
                        .map(ServingPeopleApart::need)
                        .toList());
    }

    /// Whoever is somewhere goes by the terms of that place.
    private Days days(Quarantine quarantine, @Nullable Stay open) {
        var plan = quarantine.plan();
        var first = plan.first();
        var terms = open == null ? null : open.terms().rule();
        var dayZero = terms == null ? plan.dayZero() : terms.dayZero();
        var then = plan.then();
        return new Days(
                quarantine.reason(),
                first.place(),
                dayZero,
                ChronoUnit.DAYS.between(dayZero, today(quarantine)),
                terms == null ? first.until() : terms.until(),
                terms == null ? first.testDays() : terms.testDays(),
                then == null ? null : new Then(then.place(), then.until(), then.testDays()));
    }

    private LocalDate today(Quarantine quarantine) {
        return rules.in(quarantine.area()).dayOf(clock.instant());
    }

    private At at(Stay stay, List<Checks.Past> checks) {
        var away = rows.own.isAway(stay.id());
        var bed = stay.bed();
        return new At(
                stay.id(),
                placeOf(stay),
                bed == null ? null : rows.own.room(bed.room()),
                stay.arrivedAt() != null,
                away,
                away ? null : due(stay, checks).orElse(null));
    }

    private static Place placeOf(Stay stay) {
        return switch (stay.kind()) {
            case ROOM -> Place.CENTRAL;
            case HOME -> Place.HOME;
            case MONITORING -> Place.MONITORING;
        };
    }

    private Optional<Due> due(Stay stay, List<Checks.Past> checks) {
        var arrived = stay.arrivedAt();
        if (arrived == null) {
            return Optional.empty();
        }
        var made = checks.stream()
                .filter(check -> check.reached() && check.stayId().equals(stay.id()))
                .map(Checks.Past::at)
                .findFirst()
                .orElse(null);
        var here = rules.in(stay.area());
        return new CheckTimes(here.rules().dueHours(), here.zone())
                .next(clock.instant(), arrived, made)
                .map(window -> new Due(window.from(), window.due()));
    }

    private static Made made(Checks.Past check) {
        return new Made(
                check.at(),
                check.celsiusTenths(),
                check.fever(),
                check.symptoms(),
                check.way() == CheckEntry.Way.BY_THE_PERSON);
    }

    private static Need need(PersonalNeeds.Need need) {
        return new Need(
                need.id(), need.kind(), need.text(), need.madeAt(), need.dueAt(), need.answeredAt(), need.answer());
    }

    @Override
    public void check(UUID resident, Check check) {
        var stay = ownStay(resident, check.stayId());
        var entry = new CheckEntry(
                Fields.required("id", check.id()),
                stay.id(),
                CheckEntry.Way.BY_THE_PERSON,
                true,
                Fields.required("celsiusTenths", check.celsiusTenths()),
                symptoms(check.symptoms()),
                check.note(),
                check.at());
        if (checking.take(List.of(entry), check.deviceTime()).getFirst() instanceof Fate.Refused(var why)) {
            throw why;
        }
    }

    @Override
    public void ask(UUID resident, Asked asked) {
        var stay = ownStay(resident, asked.stayId());
        var entry = new NeedEntry(
                Fields.required("id", asked.id()), stay.id(), Fields.required("kind", asked.kind()), asked.text());
        if (stay.end() != null && !rows.needs.isKnown(entry.id())) {
            throw IsolationRefusal.STAY_ENDED.with();
        }
        answering.keep(entry, stay);
    }

    private static List<Symptom> symptoms(@Nullable List<@Nullable Symptom> sent) {
        return sent == null
                ? List.of()
                : sent.stream().map(one -> Fields.required("symptoms", one)).toList();
    }

    /// Nobody tells of somebody else.
    private Stay ownStay(UUID resident, @Nullable UUID id) {
        return rows.stays
                .find(Fields.required("stayId", id))
                .filter(stay -> stay.resident().equals(resident))
                .orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
    }
}
