package org.lianfang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Leafs through a list to its end, page after page by its marks.
final class Leafing {

    private final int port;
    private final Session who;
    private final List<Double> waited = new ArrayList<>();
    private int items;

    Leafing(int port, Session who) {
        this.port = port;
        this.who = who;
    }

    /// @return mark at which the page after so many pages begins; empty when the list ends before
    String markAfter(String target, int pages) throws IOException {
        var mark = "";
        try (var connection = new RawConnection(port, "", who.headerLines())) {
            for (var page = 0; page < pages; page++) {
                mark = page(connection, target, mark).path("next").asString("");
            }
        }
        return mark;
    }

    /// @param expected how many items the whole list must have
    void toTheEnd(String target, int expected, Report report) throws IOException {
        var begin = System.nanoTime();
        try (var connection = new RawConnection(port, "", who.headerLines())) {
            var mark = "";
            do {
                mark = page(connection, target, mark).path("next").asString("");
            } while (!mark.isEmpty());
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (items != expected) {
            throw new IllegalStateException("Leafed through %d instead of %d".formatted(items, expected));
        }
        Collections.sort(waited);
        report.limit(
                "leafing through all residents by 200, p95 of a page",
                waited.get((int) (waited.size() * 0.95)),
                "ms",
                50,
                "%,d residents in %.0f s, p50 %.1f, longest %.1f"
                        .formatted(items, seconds, waited.get(waited.size() / 2), waited.getLast()));
    }

    private JsonNode page(RawConnection connection, String target, String mark) throws IOException {
        var begin = System.nanoTime();
        var answer = connection.ask(Question.get(mark.isEmpty() ? target : target + "&after=" + mark));
        waited.add((System.nanoTime() - begin) / 1e6);
        if (answer.status() != 200) {
            throw new IllegalStateException(target + " answered " + answer.status());
        }
        var page = Session.JSON.readTree(answer.body());
        items += page.path("items").size();
        return page;
    }
}
