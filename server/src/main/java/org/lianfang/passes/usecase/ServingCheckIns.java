package org.lianfang.passes.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.people.Residents;
import org.lianfang.places.CheckIns;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;

/// Residents who say where they are, for themselves and those of their household who are with them, and see what
/// is held of it. Each method takes whoever has signed in.
@Service
public class ServingCheckIns {

    private final CheckIns checkIns;
    private final Residents residents;
    private final Areas areas;
    private final SystemTransactions transactions;

    ServingCheckIns(CheckIns checkIns, Residents residents, Areas areas, SystemTransactions transactions) {
        this.checkIns = checkIns;
        this.residents = residents;
        this.areas = areas;
        this.transactions = transactions;
    }

    /// The place of a poster, and where it lies in words.
    public record Found(CheckIns.Venue venue, String place) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-venue`
    public Found venue(UUID resident, String code) {
        var venue = transactions.callAs(ResidentCaller.of(resident), () -> checkIns.venue(code));
        return new Found(venue, places(Set.of(venue.area())).getOrDefault(venue.area(), ""));
    }

    /// @param with who is there too, of the same household
    /// @return where the resident was, the latest first
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/not-your-household`, and as [CheckIns#checkIn]
    public List<Past> checkIn(UUID resident, CheckIns.Entry entry, @Nullable Set<UUID> with) {
        var persons = new HashSet<UUID>();
        persons.add(resident);
        if (with != null) {
            persons.addAll(with);
        }
        if (persons.size() > 1 && !householdOf(resident).containsAll(persons)) {
            throw PassesRefusal.NOT_YOUR_HOUSEHOLD.with();
        }
        return named(transactions.callAs(ResidentCaller.of(resident), () -> {
            checkIns.checkIn(new CheckIns.Teller(resident, false), entry, persons);
            return checkIns.of(resident);
        }));
    }

    private Set<UUID> householdOf(UUID resident) {
        var holder = residents.holders(Set.of(resident)).get(resident);
        if (holder == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        return residents.household(holder.household());
    }

    /// @param place where it lies, in words
    public record Past(CheckIns.Past told, String place) {

        @Override
        public String toString() {
            return told.toString();
        }
    }

    /// The latest first.
    public List<Past> of(UUID resident) {
        return named(transactions.callAs(ResidentCaller.of(resident), () -> checkIns.of(resident)));
    }

    private List<Past> named(List<CheckIns.Past> told) {
        var places = places(told.stream().map(CheckIns.Past::area).collect(Collectors.toSet()));
        return told.stream()
                .map(one -> new Past(one, places.getOrDefault(one.area(), "")))
                .toList();
    }

    private Map<AreaKey, String> places(Set<AreaKey> keys) {
        return areas.places(keys, AreaLevel.COUNTY);
    }
}
