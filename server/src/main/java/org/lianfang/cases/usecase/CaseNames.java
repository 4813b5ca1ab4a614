package org.lianfang.cases.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.cases.model.CaseFact;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;

/// Names of cases as lists show them. Only of those whom the running transaction may see.
@Component
class CaseNames {

    private final Residents residents;

    CaseNames(Residents residents) {
        this.residents = residents;
    }

    /// Masked, by case; whoever is not in the register is not in it.
    Map<UUID, String> of(Collection<CaseFact> cases) {
        var masked = residents.masked(cases.stream()
                .map(CaseFact::resident)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var names = new HashMap<UUID, String>();
        for (var one : cases) {
            var known = one.resident() == null ? null : masked.get(one.resident());
            if (known != null) {
                names.put(one.id(), known.name());
            }
        }
        return names;
    }
}
