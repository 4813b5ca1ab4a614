package org.lianfang.cases.usecase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CaseRules;
import org.lianfang.cases.model.ExposureWindow;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.Links;
import org.lianfang.cases.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of cases, and one case whole. Whoever looks at one is taken down.
@Service
public class LookingAtCases {

    private final Cases cases;
    private final Beside beside;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    LookingAtCases(Cases cases, Beside beside, CaseLookup lookup, SystemTransactions transactions) {
        this.cases = cases;
        this.beside = beside;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// What is known beside the case itself.
    @Component
    record Beside(CaseHistory history, Stays stays, Links links, Residents residents) {}

    /// @param window when others were exposed; absent while no day is known
    /// @param infectors who may have infected the case, and whom it may have infected
    public record Whole(
            CaseFile file,
            @Nullable String name,
            List<CaseHistory.Classified> history,
            List<CaseHistory.Sample> samples,
            List<Stay> timeline,
            @Nullable ExposureWindow window,
            List<CaseFile> infectors,
            List<CaseFile> infected,
            CaseRules rules,
            Instant now) {

        @Override
        public String toString() {
            return "Whole[" + file.id() + "]";
        }
    }

    /// @param name masked; absent for whoever is not in the register
    public record Line(CaseFile file, @Nullable String name, Instant now) {}

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<Line> list(Cases.Wanted wanted, @Nullable UUID after, int limit) {
        Access.requireWithin(wanted.area());
        var now = lookup.now();
        var found = cases.list(wanted, after, limit);
        var names = names(found);
        return found.stream()
                .map(file -> new Line(file, file.resident() == null ? null : names.get(file.resident()), now))
                .toList();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.READ_CASES)
    public Whole of(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(id, scope);
            lookup.took("read", file);
            var here = lookup.rules(file);
            var now = lookup.now();
            return new Whole(
                    file,
                    Optional.ofNullable(file.resident())
                            .map(resident -> names(List.of(file)).get(resident))
                            .orElse(null),
                    beside.history.of(id),
                    beside.history.samples(id),
                    beside.stays.ofCase(id),
                    ExposureWindow.of(file.dates(), here.cases(), here.zone(), now)
                            .orElse(null),
                    beside.links.infectorsOf(id),
                    beside.links.infectedBy(id),
                    here.cases(),
                    now);
        });
    }

    private Map<UUID, String> names(Collection<CaseFile> files) {
        var residents = files.stream()
                .map(CaseFile::resident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return beside.residents.masked(residents).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }
}
