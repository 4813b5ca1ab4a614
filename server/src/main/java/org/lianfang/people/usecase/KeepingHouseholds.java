package org.lianfang.people.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.HouseholdEntry;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Households: made, shown with their members, corrected.
@Service
public class KeepingHouseholds {

    private final RegisteredHouseholds households;
    private final RegisteredResidents residents;
    private final Homes homes;
    private final Moving moving;
    private final HouseholdViews views;

    KeepingHouseholds(
            RegisteredHouseholds households,
            RegisteredResidents residents,
            Homes homes,
            Moving moving,
            HouseholdViews views) {
        this.households = households;
        this.residents = residents;
        this.homes = homes;
        this.moving = moving;
        this.views = views;
    }

    /// @throws Refusal `people/unknown-household`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public HouseholdView read(UUID id) {
        var household = households.find(id).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with);
        views.takeDown(Act.of("people.household-read", "household", id, household.area()));
        return views.of(household);
    }

    /// Makes a household; the same id again changes nothing.
    ///
    /// @throws Refusal what is wrong with the entry
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public HouseholdView make(HouseholdEntry entry) {
        var household = entry.check(null, views.today());
        homes.requireLivable(household.area());
        if (!homes.keep(List.of(household)).isEmpty()) {
            views.takeDown(Act.of("people.household-made", "household", household.id(), household.area()));
        }
        return views.of(households.find(household.id()).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with));
    }

    /// Corrects a household. When its area changes, its members move along.
    ///
    /// @throws Refusal `people/unknown-household`, `people/stale-write`, or what is wrong with the entry
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public HouseholdView edit(UUID id, HouseholdEntry entry) {
        var before = households.findLocked(id).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with);
        requireFresh(entry, before);
        var today = views.today();
        var after = entry.check(before, today);
        homes.requireLivable(after.area());
        households.replace(after);
        moving.household(before, after, today);
        if (!before.area().equals(after.area())) {
            residents
                    .findAllLocked(residents.membersOf(List.of(id)).stream()
                            .map(Resident::id)
                            .toList())
                    .forEach(member -> follow(member, after.area()));
        }
        views.takeDown(Act.of("people.household-edited", "household", id, after.area()));
        return views.of(households.find(id).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with));
    }

    private void requireFresh(HouseholdEntry entry, Household before) {
        @Nullable Integer version = entry.version();
        if (version == null) {
            throw PeopleRefusal.VERSION_MISSING.with();
        }
        if (version != before.version()) {
            throw PeopleRefusal.STALE_WRITE.with(Map.of("yours", entry, "theirs", views.of(before)));
        }
    }

    private void follow(Resident member, AreaKey area) {
        var today = views.today();
        var moved = new Resident(
                member.id(), area, member.household(), member.person(), Resident.Stay.since(today), member.version());
        residents.replace(moved);
        moving.resident(member, moved, today);
    }
}
