package org.lianfang.people.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Looks;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells who looked at one person's record and who changed it, for what purpose.
@Service
public class ReadingWhoLooked {

    private static final int MOST = 200;

    private final RegisteredResidents residents;
    private final Looks looks;
    private final Accounts accounts;

    ReadingWhoLooked(RegisteredResidents residents, Looks looks, Accounts accounts) {
        this.residents = residents;
        this.looks = looks;
        this.accounts = accounts;
    }

    /// @param actor how the account signs
    public record Reader(
            Instant at,
            String actor,
            String action,
            @Nullable String purpose) {}

    /// The latest first.
    ///
    /// @throws Refusal `people/unknown-resident`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional(readOnly = true)
    public List<Reader> of(UUID id) {
        var resident = residents.find(id).orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with);
        var found = looks.at("resident", resident.id().toString(), MOST);
        var names = accounts.displayNames(
                found.stream().map(Looks.Look::actor).distinct().toList());
        return found.stream()
                .map(look -> new Reader(look.at(), names.getOrDefault(look.actor(), ""), look.action(), look.purpose()))
                .toList();
    }
}
