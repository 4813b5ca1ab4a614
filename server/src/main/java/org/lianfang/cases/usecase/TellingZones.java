package org.lianfang.cases.usecase;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.store.Cases;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.zones.CaseFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Tells where a case was found, in the words of zones, under the id of the case: however often it is told, clean days
/// begin anew once. Of positive samples zones have heard; lists of cases of the past say nothing of today.
@Service
public class TellingZones {

    private final Cases cases;
    private final Residents residents;
    private final ApplicationEventPublisher events;
    private final SystemTransactions transactions;

    TellingZones(Cases cases, Residents residents, ApplicationEventPublisher events, SystemTransactions transactions) {
        this.cases = cases;
        this.residents = residents;
        this.events = events;
        this.transactions = transactions;
    }

    public void confirmed(CaseEvent.CaseConfirmed event) {
        if (event.finding().known() != CaseEvent.Known.BY_DECISION) {
            return;
        }
        var home = home(event.person());
        transactions.run(() ->
                cases.find(event.caseId()).map(file -> found(file, event, home)).ifPresent(events::publishEvent));
    }

    /// Where the case was infected when that was told, else where the person lives.
    private static CaseFound found(CaseFile file, CaseEvent.CaseConfirmed event, Optional<Residents.Holder> home) {
        var at = event.finding().at();
        var infectedAt = file.told().infectedAt();
        if (infectedAt != null) {
            return new CaseFound(file.id(), infectedAt.area(), infectedAt.building(), at);
        }
        var area = home.map(Residents.Holder::area).orElse(new AreaKey(event.areaKey()));
        return new CaseFound(file.id(), area, building(home), at);
    }

    private static @Nullable String building(Optional<Residents.Holder> home) {
        return home.map(Residents.Holder::building)
                .filter(building -> !building.isEmpty())
                .orElse(null);
    }

    /// Looked up before the transaction: it takes a connection of its own.
    private Optional<Residents.Holder> home(@Nullable UUID person) {
        return person == null
                ? Optional.empty()
                : Optional.ofNullable(residents.holders(Set.of(person)).get(person));
    }
}
