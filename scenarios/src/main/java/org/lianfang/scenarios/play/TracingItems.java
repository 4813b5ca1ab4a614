package org.lianfang.scenarios.play;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.cluster.Occasion;
import org.lianfang.scenarios.cluster.Source;
import org.lianfang.scenarios.invention.Ids;
import tools.jackson.databind.JsonNode;

/// Cases, their timelines and the decisions about contacts as the API takes them.
final class TracingItems {

    private TracingItems() {}

    /// Everything that was known stays; from then on nobody else was exposed.
    static Map<String, Object> isolated(JsonNode known, Source source) {
        var edit = new HashMap<String, Object>();
        for (var field : new String[] {"confirmedOn", "exposedFrom", "exposedUntil", "age", "sex", "version"}) {
            if (known.hasNonNull(field)) {
                edit.put(field, known.get(field));
            }
        }
        for (var field : new String[] {"onsetOn", "positiveOn"}) {
            if (known.path("line").hasNonNull(field)) {
                edit.put(field, known.path("line").get(field));
            }
        }
        edit.put("isolatedAt", TestingItems.moment(source.isolatedMillis()));
        edit.put("note", source.generation() == 1 ? "混采阳性后单采复核阳性" : "与首例同住，集中隔离期间检出");
        return edit;
    }

    static Map<String, Object> stay(Occasion occasion) {
        var stay = new HashMap<String, Object>(Map.of(
                "id", occasion.id(),
                "place", occasion.place(),
                "setting", occasion.setting(),
                "from", TestingItems.moment(occasion.fromMillis()),
                "to", TestingItems.moment(occasion.toMillis())));
        if (occasion.row() > 0) {
            stay.put("row", occasion.row());
        }
        return stay;
    }

    /// Whoever had a ticket, a place at the table, a seat; found by their telephone.
    static byte[] list(Occasion occasion) {
        var lines = new StringBuilder("电话,座位\n");
        for (var guest : occasion.guests()) {
            lines.append(guest.who().resident().phone()).append(',');
            lines.append(guest.row() == 0 ? "" : String.valueOf(guest.row())).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @param proposal as the engine made it @param verdict of whoever asked the person
    static Map<String, Object> decision(City city, Source source, JsonNode proposal, Verdict verdict) {
        var person = proposal.path("personId").asString();
        var dice = city.seed()
                .child("decision")
                .child(source.person().toString())
                .child(person)
                .dice();
        return Map.of(
                "id", Ids.at(source.isolatedMillis(), dice),
                "residentId", person,
                "decision", verdict.decision(),
                "kind", proposal.path("kind").asString(),
                "ground", proposal.path("ground").asString(),
                "place", proposal.path("where").path(0).path("label").asString(""),
                "note", verdict.note(),
                "first", proposal.path("first").asString(),
                "last", proposal.path("last").asString(),
                "seconds", proposal.path("seconds").asLong());
    }

    /// What somebody who was asked is: a contact, or not.
    enum Verdict {
        A_CONTACT("VERIFIED", "电话核实"),
        NOT_THERE("REJECTED", "电话核实：名单上的人当时不在场"),
        THE_SOURCE("REJECTED", "先于本例发病的病例，是其感染来源");

        private final String decision;
        private final String note;

        Verdict(String decision, String note) {
            this.decision = decision;
            this.note = note;
        }

        String decision() {
            return decision;
        }

        String note() {
            return note;
        }
    }
}
