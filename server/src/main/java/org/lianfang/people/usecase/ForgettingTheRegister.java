package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.store.ForgettableResidents;
import org.lianfang.response.Kept;
import org.springframework.stereotype.Component;

/// Deletes residents and households. The figures of past days stay; whoever was still registered is no longer counted
/// from the day of forgetting on.
@Component
class ForgettingTheRegister {

    private final ForgettableResidents residents;
    private final Ledger ledger;

    ForgettingTheRegister(ForgettableResidents residents, Ledger ledger) {
        this.residents = residents;
        this.ledger = ledger;
    }

    List<AreaKey> areas() {
        return residents.areas();
    }

    List<AreaKey> areasLeftBefore(LocalDate day) {
        return residents.areasLeftBefore(day);
    }

    /// Those who moved away or died.
    Map<AreaKey, Long> forgetWhoLeft(List<Kept> over) {
        var gone = new HashMap<AreaKey, Long>();
        for (var kept : over) {
            gone.put(
                    kept.area(),
                    residents.forgetLeftBefore(kept.area(), kept.from()).all());
        }
        return gone;
    }

    /// Everybody, and every door.
    Map<AreaKey, Long> forgetEverybody(List<Kept> over) {
        var gone = new HashMap<AreaKey, Long>();
        for (var kept : over) {
            var area = kept.area();
            var today = ledger.today(area);
            var people = residents.forgetEverybody(area, today);
            var doors = residents.forgetHouseholds(area, today);
            ledger.count(List.of(
                    new Count(today, area, Counting.RESIDENTS, -people.present()),
                    new Count(today, area, Counting.HOUSEHOLDS, -doors)));
            gone.put(area, people.all() + doors);
        }
        return gone;
    }
}
