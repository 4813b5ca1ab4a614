package org.lianfang.bench;

import java.util.List;
import java.util.function.Predicate;
import org.lianfang.bench.Waiting.Kind;
import tools.jackson.databind.JsonNode;

/// Lists of crossings: of a gate through which half of the city goes, of an ordinary one, of one that nobody uses; and
/// the lists behind figures.
record ReadsOfGates(FilledCity city) {

    private static final int LIMIT = 50;
    private static final Predicate<JsonNode> FULL =
            answer -> answer.path("items").size() == LIMIT;
    private static final Predicate<JsonNode> ANY = answer -> answer.has("items");

    Kind firstPage() {
        return ofBusy("first page", "", FULL);
    }

    /// @param hundredth mark at which the hundredth page of the busy gate begins
    List<Kind> ofTheCity(String hundredth) {
        var day = city.day().minusDays(1);
        var behind = "/api/crossings?limit=" + LIMIT + "&area=" + FilledCity.PREFECTURE + "&from=" + day + "&to=" + day;
        return List.of(
                firstPage(),
                ofBusy("100th page", "&after=" + hundredth, FULL),
                ofBusy("one day, first page", "&day=" + day, FULL),
                ofBusy("turned back", "&outcome=TURNED_BACK", FULL),
                ofBusy("to hospital", "&outcome=TO_HOSPITAL", FULL),
                ofBusy("exempt", "&outcome=EXEMPT", FULL),
                ofBusy("fever", "&fever=true", FULL),
                ofBusy(
                        "taken back",
                        "&voided=true",
                        answer -> answer.path("items").isEmpty()),
                of("an ordinary gate", city.quietGate(), "first page", "", FULL),
                of("an ordinary gate", city.quietGate(), "to hospital", "&outcome=TO_HOSPITAL", ANY),
                of("an ordinary gate", city.quietGate(), "fever", "&fever=true", ANY),
                of("a gate that nobody uses", city.emptyGate(), "first page", "", ANY),
                Kind.always(
                        "crossings behind a figure: persons of the city and day", behind + "&counted=PERSONS", FULL),
                Kind.always("crossings behind a figure: turned back", behind + "&outcome=TURNED_BACK", FULL),
                Kind.always("crossings behind a figure: to hospital", behind + "&outcome=TO_HOSPITAL", FULL),
                Kind.always("crossings behind a figure: fever", behind + "&fever=true", FULL),
                Kind.always(
                        "crossings behind a figure: of no day that was",
                        behind.replace(day.toString(), city.day().minusDays(12).toString()),
                        answer -> answer.path("items").isEmpty()),
                Kind.always(
                        "gates of the city, a page",
                        "/api/gates?limit=50&area=" + FilledCity.PREFECTURE,
                        answer -> answer.path("items").size() == LIMIT));
    }

    Kind ofAVillage() {
        return Kind.always(
                "crossings of the village's gate, by somebody of the village",
                "/api/crossings?limit=" + LIMIT + "&area=" + FilledCity.VILLAGE,
                FULL);
    }

    private Kind ofBusy(String what, String filter, Predicate<JsonNode> right) {
        return of("a busy gate", city.busyGate(), what, filter, right);
    }

    private static Kind of(String gate, String id, String what, String filter, Predicate<JsonNode> right) {
        return Kind.always(
                "crossings of " + gate + ", " + what, "/api/crossings?limit=" + LIMIT + "&gate=" + id + filter, right);
    }
}
