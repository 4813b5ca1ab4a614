package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.scenarios.invention.Ids;
import tools.jackson.databind.JsonNode;

/// A morning with people who are apart: everybody is asked how they are, needs are taken down and answered, and
/// whoever has reached their last day goes home.
final class CaringForPeople {

    private static final int HOUR = 8;
    private static final int MEAN_TENTHS = 365;
    private static final long ONE_IN = 11;
    private static final List<Map<String, String>> NEEDS = List.of(
            Map.of("kind", "MEDICINE", "text", "降压药快吃完了，请代购", "answer", "已由村医送到房间门口"),
            Map.of("kind", "FOOD", "text", "饮食需清真", "answer", "已转告配餐点"),
            Map.of("kind", "WORRY", "text", "想和家里老人视频", "answer", "已借用平板电脑，心理辅导员已联系"));

    private final Stage stage;
    private final Api lead;

    CaringForPeople(Stage stage) {
        this.stage = stage;
        this.lead = stage.machine("DUTY_LEAD");
    }

    void care() {
        check();
        need();
        release();
    }

    private void check() {
        var checks = new ArrayList<ApartItems.Check>();
        inRooms().forEach(stay -> checks.add(check(stay, true)));
        lead.all("/api/isolation/at-home?area=" + stage.cast().areaKey())
                .forEach(one -> checks.add(check(one.path("stayId").asString(), false)));
        var step = stage.progress().begin("checks of people who are apart", checks.size());
        new Batches<ApartItems.Check>(
                        lead,
                        "/api/isolation/checks/batch",
                        ApartItems::check,
                        step,
                        stage.signedIn().serverClock())
                .sendAll(checks);
        step.done();
    }

    private List<String> inRooms() {
        return lead.all("/api/isolation/board?area=" + stage.cast().areaKey()).stream()
                .flatMap(room -> room.path("people").valueStream())
                .filter(one -> one.hasNonNull("arrivedAt"))
                .map(one -> one.path("stayId").asString())
                .toList();
    }

    private ApartItems.Check check(String stay, boolean inARoom) {
        var city = stage.cast().city();
        var today = stage.today();
        var dice =
                city.seed().child("check").child(today.toEpochDay()).child(stay).dice();
        long at = today.atTime(HOUR, 0).atZone(city.period().zone()).toInstant().toEpochMilli();
        return new ApartItems.Check(Ids.at(at, dice), stay, inARoom, MEAN_TENTHS + dice.between(-5, 5));
    }

    /// One in some people in rooms asks for something; all that is open is answered.
    private void need() {
        var asking = inRooms().stream()
                .filter(stay -> UUID.fromString(stay).getLeastSignificantBits() % ONE_IN == 0)
                .toList();
        for (var stay : asking) {
            var dice = stage.cast().city().seed().child("need").child(stay).dice();
            var need = dice.oneOf(NEEDS);
            lead.post(
                    "/api/isolation/needs",
                    Map.of(
                            "id",
                            Ids.at(Ids.millisOf(UUID.fromString(stay)), dice),
                            "stayId",
                            stay,
                            "kind",
                            need.getOrDefault("kind", ""),
                            "text",
                            need.getOrDefault("text", "")));
        }
        for (var open : lead.all("/api/isolation/needs?area=" + stage.cast().areaKey())) {
            lead.post(
                    "/api/isolation/needs/" + open.path("id").asString() + "/answer",
                    Map.of("answer", answer(open.path("kind").asString())));
        }
    }

    private static String answer(String kind) {
        return NEEDS.stream()
                .filter(need -> kind.equals(need.get("kind")))
                .map(need -> need.getOrDefault("answer", ""))
                .findFirst()
                .orElse("已办");
    }

    private void release() {
        var due = lead.all("/api/isolation/releases?area=" + stage.cast().areaKey() + "&day=" + stage.today()).stream()
                .filter(one -> one.path("verdict").asString().equals("READY"))
                .map((JsonNode one) -> one.path("stay").path("id").asString())
                .toList();
        var step = stage.progress().begin("released on their last day", due.size());
        stage.lanes().each(due, stay -> {
            lead.post("/api/isolation/stays/" + stay + "/release", Map.of());
            step.advanced(1);
        });
        step.done();
    }
}
