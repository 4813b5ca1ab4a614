package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.CaseRules;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.ContactRules;
import org.lianfang.cases.model.HomeRule;
import org.lianfang.cases.model.MeasureRule;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.springframework.stereotype.Component;

/// What the rule pack of the response that is active in an area says about cases and contacts.
@Component
class RulesHere {

    /// In which days are counted where no response is active.
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final RulePack NONE = new RulePack("none/none", "0", "none", Map.of(), Map.of());

    private final Responses responses;
    private final Map<RulePack, Here> read = new ConcurrentHashMap<>();

    RulesHere(Responses responses) {
        this.responses = responses;
    }

    /// @param pack that they come from, as `id version`
    record Here(
            CaseRules cases,
            ContactRules contacts,
            Map<ContactKind, MeasureRule> measures,
            HomeRule home,
            String pack,
            Moments moments,
            ZoneId zone) {

        LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }

        MeasureRule measure(ContactKind kind) {
            return java.util.Objects.requireNonNull(measures.get(kind));
        }

        /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-case-rules` when the pack says
        ///     nothing about cases
        Here needed() {
            if (cases.isEmpty()) {
                throw CasesRefusal.NO_CASE_RULES.with();
            }
            return this;
        }
    }

    /// How long before and after a recorded moment somebody was there.
    record Moments(int deskMinutes, int gateMinutes) {}

    Here in(AreaKey area) {
        return responses
                .currentFor(area)
                .map(response -> with(response.rules(), response.zone()))
                .orElseGet(() -> with(NONE, ZONE));
    }

    Optional<Response> response(AreaKey area) {
        return responses.currentFor(area);
    }

    private Here with(RulePack pack, ZoneId zone) {
        var here = read.computeIfAbsent(pack, RulesHere::of);
        return new Here(here.cases, here.contacts, here.measures, here.home, here.pack, here.moments, zone);
    }

    private static Here of(RulePack pack) {
        return new Here(
                CaseRules.of(pack),
                ContactRules.of(pack),
                Map.of(
                        ContactKind.CLOSE, MeasureRule.of(pack, ContactKind.CLOSE),
                        ContactKind.OF_CONTACT, MeasureRule.of(pack, ContactKind.OF_CONTACT)),
                HomeRule.of(pack),
                pack.id() + " " + pack.version(),
                new Moments(
                        pack.integer("contacts.desk.minutes").orElse(0),
                        pack.integer("contacts.gate.minutes").orElse(0)),
                ZONE);
    }
}
