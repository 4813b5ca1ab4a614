package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.store.Relocations;
import org.springframework.stereotype.Service;

/// When areas are merged or split, their people go on in the successors. Doing it again finds nobody left to move.
@Service
public class FollowingAnArea {

    private final Relocations relocations;
    private final Ledger ledger;

    FollowingAnArea(Relocations relocations, Ledger ledger) {
        this.relocations = relocations;
        this.ledger = ledger;
    }

    /// Inside a transaction of the server. Areas below an ended one have successors, and announcements, of their own.
    ///
    /// People go to the only successor; else, since nobody can tell who went where, to the smallest area around all
    /// successors, where its workers find them and settle it.
    public void follow(AreaKey ended, List<AreaKey> successors) {
        successors.stream()
                .reduce(AreaKey::around)
                .filter(to -> !to.equals(ended))
                .ifPresent(to -> move(ended, to));
    }

    private void move(AreaKey from, AreaKey to) {
        var day = ledger.today(to);
        var counts = new ArrayList<Count>();
        var residents = relocations.residents(from, to, day);
        var households = relocations.households(from, to, day);
        counts.addAll(Counting.move(day, Counting.RESIDENTS, from, to, residents));
        counts.addAll(Counting.move(day, Counting.HOUSEHOLDS, from, to, households));
        relocations.measures(from, to, day).forEach(measure -> counts.addAll(Counting.measureMoves(measure, to, day)));
        relocations.companions(from, to);
        if (counts.stream().allMatch(count -> count.change() == 0)) {
            return;
        }
        ledger.count(counts);
        ledger.takeDown(
                "people.area-followed",
                "area",
                from.toString(),
                List.of(to),
                Map.of("residents", residents, "households", households));
    }
}
