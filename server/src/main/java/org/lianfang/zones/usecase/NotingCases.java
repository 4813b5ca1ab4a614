package org.lianfang.zones.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.zones.CaseFound;
import org.lianfang.zones.store.Findings;
import org.springframework.stereotype.Service;

/// Takes down where somebody was found, not who: clean days begin anew there.
@Service
public class NotingCases {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Findings findings;
    private final Residents residents;
    private final Responses responses;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    NotingCases(
            Findings findings,
            Residents residents,
            Responses responses,
            SystemTransactions transactions,
            InstantSource clock) {
        this.findings = findings;
        this.residents = residents;
        this.responses = responses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A single sample was positive.
    ///
    /// @param resident absent for guests
    public void testedPositive(UUID sample, @Nullable UUID resident, AreaKey area) {
        var holder =
                resident == null ? null : residents.holders(Set.of(resident)).get(resident);
        var building = holder == null || holder.building().isEmpty() ? null : holder.building();
        transactions.run(() -> {
            var known = resident == null ? null : findings.knownSince(sample, resident);
            add(sample, area, building, known == null ? clock.instant() : known);
        });
    }

    public void found(CaseFound told) {
        transactions.run(() -> add(told.id(), told.area(), told.building(), told.at()));
    }

    private void add(UUID id, AreaKey area, @Nullable String building, Instant at) {
        var zone = responses.currentFor(area).map(Response::zone).orElse(CHINA);
        findings.add(new Findings.Finding(id, area, building, LocalDate.ofInstant(at, zone), at));
    }
}
