package org.lianfang.identity.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Accounts;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.usecase.GivingGrants;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Language;
import org.springframework.stereotype.Component;

/// Accounts with their grants, as administrators see them.
@Component
class AccountAnswers {

    private final GivingGrants grants;
    private final Accounts accounts;
    private final AreaLabels labels;

    AccountAnswers(GivingGrants grants, Accounts accounts, AreaLabels labels) {
        this.grants = grants;
        this.accounts = accounts;
        this.labels = labels;
    }

    /// @param areaKey whose administrators look after it
    record Item(
            UUID id,
            String login,
            String displayName,
            AreaKey areaKey,
            String areaName,
            boolean disabled,
            boolean mustChangePassword,
            @Nullable Instant lastSignInAt,
            int version,
            List<Given> grants) {}

    record Given(
            UUID id,
            Role role,
            AreaKey areaKey,
            String areaName,
            @Nullable Instant expiresAt,
            String givenBy) {}

    List<Item> of(Collection<Account> found, Language language) {
        var given = grants.of(found.stream().map(Account::id).toList());
        var areas = labels.of(
                Stream.concat(found.stream().map(Account::area), given.stream().map(Grant::area))
                        .distinct()
                        .toList(),
                language);
        var names = accounts.displayNames(
                given.stream().map(Grant::givenBy).distinct().toList());
        var byHolder = given.stream().collect(Collectors.groupingBy(Grant::account));
        return found.stream()
                .map(account -> item(account, byHolder.getOrDefault(account.id(), List.of()), areas, names))
                .toList();
    }

    Item of(Account account, Language language) {
        return of(List.of(account), language).getFirst();
    }

    Given of(Grant grant, Language language) {
        return given(
                grant, labels.of(List.of(grant.area()), language), accounts.displayNames(List.of(grant.givenBy())));
    }

    private static Item item(Account account, List<Grant> grants, Map<AreaKey, String> areas, Map<UUID, String> names) {
        return new Item(
                account.id(),
                account.login(),
                account.displayName(),
                account.area(),
                areas.getOrDefault(account.area(), ""),
                account.disabled(),
                account.mustChangePassword(),
                account.lastSignInAt(),
                account.version(),
                grants.stream().map(grant -> given(grant, areas, names)).toList());
    }

    private static Given given(Grant grant, Map<AreaKey, String> areas, Map<UUID, String> names) {
        return new Given(
                grant.id(),
                grant.role(),
                grant.area(),
                areas.getOrDefault(grant.area(), ""),
                grant.expiresAt(),
                names.getOrDefault(grant.givenBy(), ""));
    }
}
