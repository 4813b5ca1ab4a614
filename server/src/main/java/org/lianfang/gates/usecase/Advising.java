package org.lianfang.gates.usecase;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Advice;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.GateRules;
import org.lianfang.gates.model.Traveller;
import org.lianfang.people.Residents;
import org.lianfang.people.Residents.ActiveMeasure;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.stereotype.Component;

/// What to know and do about somebody at a gate. Answers from memory: who is under a measure is at most some seconds
/// old, and known by keyed hashes only.
@Component
class Advising {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Vault vault;
    private final LoadingCache<LocalDate, Map<String, ActiveMeasure>> measures;

    Advising(Residents residents, Vault vault) {
        this.vault = vault;
        this.measures = Caffeine.newBuilder()
                .maximumSize(20)
                .expireAfterWrite(FRESH.multipliedBy(12))
                .refreshAfterWrite(FRESH)
                .build(residents::measuresByMark);
    }

    List<Advice> about(Crossing crossing, GateRules rules) {
        var advice = new ArrayList<Advice>(0);
        addFever(crossing.health().celsiusTenths(), rules, advice);
        addMeasure(crossing.traveller(), crossing.moment().day(), advice);
        if (crossing.moment().skewSeconds() != null) {
            advice.add(new Advice.ClockWrong(crossing.moment().skewSeconds()));
        }
        return advice;
    }

    List<Advice> about(@Nullable Traveller traveller, @Nullable Integer celsiusTenths, GateRules rules, LocalDate day) {
        var advice = new ArrayList<Advice>(0);
        addFever(celsiusTenths, rules, advice);
        addMeasure(traveller, day, advice);
        return advice;
    }

    private static void addFever(@Nullable Integer celsiusTenths, GateRules rules, List<Advice> advice) {
        if (celsiusTenths != null && rules.feverTenths() != null && rules.isFever(celsiusTenths)) {
            advice.add(new Advice.Fever(celsiusTenths, rules.feverTenths()));
        }
    }

    private void addMeasure(@Nullable Traveller traveller, LocalDate day, List<Advice> advice) {
        if (traveller == null) {
            return;
        }
        var known = measures.get(day);
        if (known.isEmpty()) {
            return;
        }
        var measure = traveller.residentId() == null
                ? null
                : known.get(traveller.residentId().toString());
        if (measure == null && traveller.idNumber() != null) {
            measure = known.get(mark(Vault.Field.ID_NUMBER, traveller.idNumber()));
        }
        if (measure == null && traveller.phone() != null) {
            measure = known.get(mark(Vault.Field.PHONE, traveller.phone()));
        }
        if (measure != null) {
            advice.add(new Advice.UnderMeasure(measure.kind(), measure.until()));
        }
    }

    private String mark(Vault.Field field, String normalised) {
        return HexFormat.of().formatHex(vault.lookup(field, new Personal<>(normalised)));
    }
}
