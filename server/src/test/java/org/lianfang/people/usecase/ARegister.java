package org.lianfang.people.usecase;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.store.StoresForTests;
import org.lianfang.support.DatabaseCopy;

/// The use cases of the register on a real database, as the beans of the server would be wired.
final class ARegister {

    static final AreaKey VILLAGE = AreaKey.of("430903106204");
    static final AreaKey GRID = AreaKey.of("430903106204001");
    static final AreaKey OTHER_VILLAGE = AreaKey.of("430903106205");
    static final AreaKey TOWNSHIP = AreaKey.of("430903106");

    final Surroundings around = new Surroundings();
    final StoresForTests stores;
    final RegisteringResidents registering;
    final ListingResidents listing;
    final SearchingResidents searching;
    final ReadingAResident reading;
    final EditingAResident editing;
    final LeavingTheRegister leaving;
    final KeepingHouseholds households;
    final OrderingHomeMeasures ordering;
    final EndingHomeMeasures ending;
    final FollowingAnArea following;
    final Unmasking unmasking;
    final Admission admission;

    private final DatabaseCopy database;

    ARegister(DatabaseCopy database) {
        this.database = database;
        around.areas.addAll(List.of(VILLAGE, GRID, OTHER_VILLAGE, TOWNSHIP));
        stores = new StoresForTests(database.jdbc(), Surroundings.vault());
        var ledger = around.ledger();
        var areas = around.territory();
        var homes = new Homes(stores.households(), stores.tokens(), areas, ledger);
        var lines = new Lines(stores.households(), stores.measures(), areas, ledger);
        var particulars = new Particulars(stores.households(), stores.needs(), stores.measures(), areas, ledger);
        var moving = new Moving(stores.formerPlaces(), stores.measures(), stores.tokens(), ledger);
        var records = new Records(stores.residents(), particulars, moving, ledger);
        admission = new Admission(homes, stores.residents(), stores.tokens(), stores.needs(), ledger);
        registering = new RegisteringResidents(admission, records);
        listing = new ListingResidents(stores.residents(), lines, ledger);
        searching = new SearchingResidents(stores.searches(), stores.residents(), lines, ledger);
        reading = new ReadingAResident(stores.residents(), particulars, ledger);
        editing = new EditingAResident(records, stores.households(), homes, stores.needs(), ledger);
        households = new KeepingHouseholds(
                stores.households(),
                stores.residents(),
                homes,
                moving,
                new HouseholdViews(stores.residents(), lines, areas, ledger));
        ordering = new OrderingHomeMeasures(stores.residents(), stores.measures(), around.responses(), ledger);
        ending = new EndingHomeMeasures(stores.measures(), ledger);
        leaving = new LeavingTheRegister(stores.residents(), stores.tokens(), stores.needs(), ending, ledger);
        following = new FollowingAnArea(stores.relocations(), ledger);
        unmasking = new Unmasking(stores.residents(), stores.openings(), ledger);
    }

    /// In one transaction of somebody who works in these areas.
    <T> T in(AreaKey area, Supplier<T> work) {
        return Access.as(Caller.SYSTEM, () -> database.within(AreaScope.of(area), work));
    }

    List<Fate> register(ResidentEntry... entries) {
        return in(TOWNSHIP, () -> registering.register(List.of(entries)));
    }

    /// Registers somebody and says under which id.
    UUID registered(ResidentEntry entry) {
        if (register(entry).getFirst() instanceof Fate.Refused refused) {
            throw refused.why();
        }
        return idOf(entry);
    }

    List<String> namesFound(String typed, AreaKey area) {
        return in(area, () -> searching.search(typed, area, null, 50)).found().stream()
                .map(ResidentLine::name)
                .toList();
    }

    /// What a recount from the facts finds for an area on all days together.
    long recounted(String indicator, AreaKey area) {
        var sum = new long[1];
        in(AreaKey.NATION, () -> {
            new CountingAgain(stores.tallies()).recount(count -> {
                if (count.indicator().equals(indicator) && count.area().equals(area)) {
                    sum[0] += count.change();
                }
            });
            return sum;
        });
        return sum[0];
    }

    static ResidentEntry aResident(String name, AreaKey area, String door) {
        return entry(Ids.next(), name, area, door, null, null);
    }

    static ResidentEntry aResident(String name, @Nullable String idNumber, @Nullable String phone) {
        return entry(Ids.next(), name, VILLAGE, "5组12号", idNumber, phone);
    }

    static ResidentEntry entry(
            UUID id, String name, AreaKey area, String door, @Nullable String idNumber, @Nullable String phone) {
        return new ResidentEntry(
                id.toString(),
                name,
                null,
                null,
                null,
                idNumber,
                phone,
                null,
                area.toString(),
                null,
                door,
                null,
                null,
                null,
                null);
    }

    static UUID idOf(ResidentEntry entry) {
        return UUID.fromString(java.util.Objects.requireNonNull(entry.id()));
    }
}
