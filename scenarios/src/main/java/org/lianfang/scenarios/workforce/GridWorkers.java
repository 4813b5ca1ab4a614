package org.lianfang.scenarios.workforce;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.workforce.Member.Hiring;
import org.lianfang.scenarios.workforce.Member.Role;

/// One worker for every grid of the city, in the service of the township.
public final class GridWorkers {

    private GridWorkers() {}

    public static List<GridWorker> of(
            City city, List<Village> villages, Organisations organisations, PersonNames names) {
        var hiring = new Hiring(names, city.period().millisAt(-1, 0));
        var workers = new ArrayList<GridWorker>(city.gridWorkers());
        for (var village : villages) {
            var seed = city.seed().child("grid worker").child(village.division().code());
            var government = organisations.government(village.division());
            for (int grid = 1; grid <= village.grids(); grid++) {
                var dice = seed.child(grid).dice();
                var member = Member.of(Role.GRID_WORKER, workers.size(), government, hiring, dice);
                workers.add(new GridWorker(Ids.at(hiring.atMillis(), dice), member, village, grid));
            }
        }
        return workers;
    }
}
