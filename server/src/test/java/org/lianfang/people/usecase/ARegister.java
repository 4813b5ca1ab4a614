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
    final Homes homes;
    final Lines lines;
    final RegisteringResidents registering;
    final ListingResidents listing;

    private final DatabaseCopy database;

    ARegister(DatabaseCopy database) {
        this.database = database;
        around.areas.addAll(List.of(VILLAGE, GRID, OTHER_VILLAGE, TOWNSHIP));
        stores = new StoresForTests(database.jdbc(), Surroundings.vault());
        homes = new Homes(stores.households(), stores.tokens(), around.territory(), around.ledger());
        lines = new Lines(stores.households(), around.territory(), around.ledger());
        registering =
                new RegisteringResidents(homes, stores.residents(), stores.tokens(), stores.needs(), around.ledger());
        listing = new ListingResidents(stores.residents(), lines, around.ledger());
    }

    /// In one transaction of somebody who works in these areas.
    <T> T in(AreaKey area, Supplier<T> work) {
        return Access.as(Caller.SYSTEM, () -> database.within(AreaScope.of(area), work));
    }

    List<Fate> register(ResidentEntry... entries) {
        return in(TOWNSHIP, () -> registering.register(List.of(entries)));
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
