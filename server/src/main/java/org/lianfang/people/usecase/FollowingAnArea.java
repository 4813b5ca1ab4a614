package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.store.Relocations;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When areas are merged or split, their people go on in the successors. Doing it again finds nobody left to move.
@Service
public class FollowingAnArea {

    private final Relocations relocations;
    private final Areas areas;
    private final Ledger ledger;

    FollowingAnArea(Relocations relocations, Areas areas, Ledger ledger) {
        this.relocations = relocations;
        this.areas = areas;
        this.ledger = ledger;
    }

    /// Runs with the rights of the server.
    @Transactional
    public void follow(AreaKey ended, List<AreaKey> successors) {
        if (successors.isEmpty()) {
            return;
        }
        for (var from : relocations.inhabited(ended)) {
            var to = goesOnIn(from, ended, successors);
            if (!to.equals(from) && (from.equals(ended) || !areas.exists(from))) {
                move(from, to);
            }
        }
    }

    /// The same place within the one successor that has it; else the only successor; else, since nobody can tell who
    /// went where, the smallest area around all successors, where its workers find them and settle it.
    private AreaKey goesOnIn(AreaKey from, AreaKey ended, List<AreaKey> successors) {
        var offset = from.value() - ended.value();
        if (offset > 0) {
            var same = successors.stream()
                    .filter(successor -> successor.level() == ended.level())
                    .map(successor -> new AreaKey(successor.value() + offset))
                    .filter(areas::exists)
                    .toList();
            if (same.size() == 1) {
                return same.getFirst();
            }
        }
        return successors.stream().reduce(AreaKey::around).orElse(ended);
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
        ledger.count(counts);
        ledger.takeDown(
                "people.area-followed",
                "area",
                from.toString(),
                List.of(to),
                Map.of("residents", residents, "households", households));
    }
}
