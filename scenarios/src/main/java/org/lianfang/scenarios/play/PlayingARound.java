package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.testing.Box;
import org.lianfang.scenarios.testing.PlannedRound;
import org.lianfang.scenarios.testing.Recall;
import org.lianfang.scenarios.testing.Result;
import org.lianfang.scenarios.testing.Tube;
import org.lianfang.scenarios.testing.Visit;
import tools.jackson.databind.JsonNode;

/// One round as those who work in it send it: desks their swabs, couriers their boxes, the lab its results; whoever the
/// server calls back is sampled singly; grid workers visit whom it lists as not tested yet.
final class PlayingARound {

    private static final String MISCOUNTED = "交接时漏数，实验室接收时清点无误";

    private final Stage stage;
    private final UUID round;
    private final PlannedRound plan;
    private final Api sampler;
    private final Api lab;

    PlayingARound(Stage stage, UUID round, PlannedRound plan) {
        this.stage = stage;
        this.round = round;
        this.plan = plan;
        this.sampler = stage.machine("SAMPLER");
        this.lab = stage.machine("LAB");
    }

    /// @return swabs and seals that were new to the server
    long play() {
        long added = sample();
        carry(plan.boxes(), "boxes to the lab");
        enter(plan.results(), "results");
        added += callBack();
        sweep();
        return added;
    }

    private String name() {
        return "round " + (plan.turnout().round() + 1) + ": ";
    }

    private long sample() {
        var step = stage.progress()
                .begin(
                        name() + "swabs and seals",
                        plan.swabs().count() + plan.tubes().count());
        var batches = told(step);
        stage.lanes()
                .each(
                        plan.desks(),
                        desk -> batches.sendAll(desk.stream()
                                .flatMap(tube -> told(tube, null).stream())
                                .toList()));
        step.done();
        return batches.accepted();
    }

    private Batches<TestingItems.Told> told(Progress.Step step) {
        return new Batches<>(
                sampler,
                "/api/testing/samples/batch",
                TestingItems.told(round),
                step,
                stage.signedIn().serverClock());
    }

    private static List<TestingItems.Told> told(Tube tube, @Nullable UUID earlier) {
        var told = new ArrayList<TestingItems.Told>();
        tube.swabs().forEach(swab -> told.add(new TestingItems.Told.Taken(tube, swab, earlier)));
        told.add(new TestingItems.Told.Closed(tube));
        return told;
    }

    private void carry(List<Box> boxes, String what) {
        var step = stage.progress().begin(name() + what, boxes.size());
        stage.lanes().each(boxes, box -> {
            carry(box);
            step.advanced(1);
        });
        step.done();
    }

    private void carry(Box box) {
        var way = box.way();
        int tubes = box.tubes().size();
        var path = "/api/testing/boxes/" + box.id();
        sampler.post("/api/testing/boxes", TestingItems.box(box));
        sampler.post(path + "/carry", TestingItems.counted(way.carried(), tubes - way.miscounted()));
        lab.post(path + "/receive", TestingItems.counted(way.received(), tubes));
        if (way.miscounted() > 0) {
            stage.machine("DUTY_LEAD")
                    .post("/api/testing/differences/" + way.carried().id() + "/settle", Map.of("reason", MISCOUNTED));
        }
    }

    private void enter(List<Result> results, String what) {
        var step = stage.progress().begin(name() + what, results.size());
        new Batches<Result>(lab, "/api/testing/results/batch", TestingItems::result, step).sendAll(results);
        step.done();
    }

    /// Whoever is on the server's list of calls, as long as the plan knows them; the list may hold others as well.
    private long callBack() {
        var recalls = new ArrayList<Recall>();
        for (var call : listed("/api/testing/calls?")) {
            var recall = plan.recalls().get(UUID.fromString(call.path("id").asString()));
            if (recall != null) {
                recalls.add(recall);
            }
        }
        var step = stage.progress().begin(name() + "called back, sampled singly", 2L * recalls.size());
        var batches = told(step);
        stage.lanes()
                .each(
                        recalls,
                        recall -> batches.sendAll(
                                told(recall.tube(), recall.called().id())));
        step.done();
        carry(recalls.stream().map(Recall::box).toList(), "single tubes to the lab");
        enter(recalls.stream().map(Recall::result).toList(), "results of single tubes");
        return batches.accepted();
    }

    private void sweep() {
        var visits = listed("/api/testing/rounds/" + round + "/uncovered?").stream()
                .map(line -> plan.turnout()
                        .visits()
                        .get(UUID.fromString(line.path("residentId").asString())))
                .filter(Objects::nonNull)
                .toList();
        var step = stage.progress().begin(name() + "visits to those not tested yet", visits.size());
        new Batches<Visit>(
                        stage.machine("GRID_WORKER"),
                        "/api/testing/visits/batch",
                        TestingItems.visit(round),
                        step,
                        stage.signedIn().serverClock())
                .sendAll(visits);
        step.done();
    }

    /// All pages of a list of the whole city. @param path up to its query
    private List<JsonNode> listed(String path) {
        return stage.machine("GRID_WORKER").all(path + "area=" + stage.cast().areaKey());
    }
}
