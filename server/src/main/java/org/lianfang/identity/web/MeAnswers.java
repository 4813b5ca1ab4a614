package org.lianfang.identity.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.HouseBanner;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.usecase.KeepingMyAccount;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything that a client needs to know about who has signed in.
@Component
class MeAnswers {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private final KeepingMyAccount keeping;
    private final AreaLabels labels;
    private final ObjectProvider<HouseBanner> banner;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    MeAnswers(
            KeepingMyAccount keeping,
            AreaLabels labels,
            ObjectProvider<HouseBanner> banner,
            SystemTransactions transactions,
            InstantSource clock) {
        this.keeping = keeping;
        this.labels = labels;
        this.banner = banner;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param permissions areas by right, without those that lie in another one
    /// @param zone in which civil days are counted at home
    /// @param inventedPeople whether a scenario or an exercise runs at home
    record Me(
            UUID accountId,
            String login,
            String displayName,
            @Nullable String locale,
            boolean mustChangePassword,
            List<Held> grants,
            Map<Permission, List<AreaKey>> permissions,
            Instant serverTime,
            String zone,
            boolean inventedPeople,
            @Nullable Home home) {}

    record Held(
            Role role,
            AreaKey areaKey,
            String areaName,
            @Nullable Instant expiresAt) {}

    /// The area of the widest grant.
    record Home(AreaKey areaKey, String name, AreaLevel level) {}

    /// What the response at home says about itself.
    private record House(ZoneId zone, boolean inventedPeople) {}

    Me of(UUID id, Language language) {
        var mine = keeping.read(id);
        var account = mine.account();
        var home = mine.grants().home();
        var areas = mine.grants().list().stream().map(Grant::area).toList();
        var names = labels.of(areas, language);
        var house = house(home.orElse(account.area()));
        return new Me(
                id,
                account.login(),
                account.displayName(),
                account.locale(),
                account.mustChangePassword(),
                mine.grants().list().stream()
                        .map(grant -> new Held(
                                grant.role(), grant.area(), names.getOrDefault(grant.area(), ""), grant.expiresAt()))
                        .toList(),
                account.mustChangePassword() ? Map.of() : mine.grants().areasOfRights(),
                clock.instant(),
                house.zone.getId(),
                house.inventedPeople,
                home.map(area -> new Home(area, names.getOrDefault(area, ""), area.level()))
                        .orElse(null));
    }

    private House house(AreaKey area) {
        return Optional.ofNullable(banner.getIfAvailable())
                .map(known -> transactions.call(() -> new House(known.zone(area), known.inventedPeople(area))))
                .orElse(new House(DEFAULT_ZONE, false));
    }
}
