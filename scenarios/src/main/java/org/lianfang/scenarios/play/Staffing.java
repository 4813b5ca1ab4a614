package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.workforce.GridWorker;
import org.lianfang.scenarios.workforce.GridWorkers;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;

/// Organisations, their members and grid workers.
final class Staffing {

    private final Stage stage;
    private final Organisations organisations;

    Staffing(Stage stage) {
        this.stage = stage;
        this.organisations = new Organisations(stage.cast().city(), stage.cast().divisions());
    }

    void organisations() {
        var step = stage.progress().begin("organisations", organisations.all().size());
        var known = stage.known("/api/organisations");
        stage.lanes().each(organisations.all(), organisation -> {
            if (!known.contains(organisation.id().toString())) {
                stage.administrator()
                        .post(
                                "/api/organisations",
                                Map.of(
                                        "id", organisation.id(),
                                        "name", organisation.name(),
                                        "kind", organisation.kind(),
                                        "areaKey", organisation.area().areaKey()));
            }
            step.advanced(1);
        });
        step.done();
    }

    void gridWorkers(Ground ground) {
        var cast = stage.cast();
        var workers = GridWorkers.of(cast.city(), cast.villages(), organisations, cast.names());
        members(
                stage,
                "members: grid workers",
                workers.stream().map(GridWorker::member).toList());
        var step = stage.progress().begin("grid workers named", workers.size());
        var item = WorkforceItems.gridWorker(cast.city(), ground);
        var batches = new Batches<>(stage.administrator(), "/api/grid-workers/batch", item, step);
        stage.lanes().each(parts(workers), batches::send);
        step.done();
    }

    static void members(Stage stage, String what, List<Member> members) {
        var step = stage.progress().begin(what, members.size());
        var batches = new Batches<Member>(stage.administrator(), "/api/members/batch", WorkforceItems::member, step);
        stage.lanes().each(parts(members), batches::send);
        step.done();
    }

    static void shifts(Stage stage, String what, List<WorkforceItems.Turn> turns) {
        var step = stage.progress().begin(what, turns.size());
        var batches = new Batches<WorkforceItems.Turn>(
                stage.administrator(), "/api/shifts/batch", WorkforceItems::shift, step);
        stage.lanes().each(parts(turns), batches::send);
        step.done();
    }

    private static <T> List<List<T>> parts(List<T> items) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < items.size(); from += Batches.LIMIT) {
            parts.add(items.subList(from, Math.min(items.size(), from + Batches.LIMIT)));
        }
        return parts;
    }
}
