package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.cluster.Chain;
import org.lianfang.scenarios.cluster.Source;
import tools.jackson.databind.JsonNode;

/// What the server tells of a chain, beside what follows from the invented world.
///
/// @param cases by resident, of the whole city @param placed who has a room or is apart at home
record LookingAtAChain(Chain chain, Api investigator, Map<UUID, String> cases, Set<UUID> placed) {

    List<AskedFigure> tell() {
        var figures = new ArrayList<AskedFigure>();
        figures.add(new AskedFigure("病例 · cases of the first generation", 1, generation(1)));
        figures.add(new AskedFigure("病例 · cases of the second generation", 1, generation(2)));
        chain.sources().forEach(source -> figures.addAll(contacts(source)));
        var people = chain.underMeasures();
        var apart = people.stream().filter(placed::contains).count();
        figures.add(new AskedFigure("密接和次密接已有去处 · contacts who are in a place", people.size(), apart));
        return figures;
    }

    /// Of the second generation is who is a case and a verified contact of the first.
    private long generation(int number) {
        var first = chain.sources().getFirst();
        if (number == 1) {
            return cases.containsKey(first.person()) ? 1 : 0;
        }
        return decided(first).stream()
                .filter(contact -> contact.path("decision").asString().equals("VERIFIED"))
                .filter(contact -> cases.containsKey(
                        UUID.fromString(contact.path("residentId").asString())))
                .count();
    }

    private List<AskedFigure> contacts(Source source) {
        var proposed = investigator
                .get("/api/cases/" + cases.get(source.person()) + "/proposals")
                .path("people")
                .valueStream()
                .filter(one -> !one.path("lead").asBoolean())
                .toList();
        var close = source.close();
        var onward = chain.contactsOfContacts(source);
        var all = new HashSet<>(close);
        all.addAll(onward);
        long rejected = chain.rejected(source).size();
        var decided = decided(source);
        return List.of(
                figure(source, "密接（系统提出） · close contacts proposed", close.size(), ofKind(proposed, "CLOSE")),
                figure(
                        source,
                        "次密接（系统提出） · contacts of contacts proposed",
                        onward.size(),
                        ofKind(proposed, "OF_CONTACT")),
                figure(source, "座位过远而被提出 · proposed though seated too far away", 0, among(proposed, source.tooFar())),
                figure(source, "核实 · verified", all.size() - rejected, ofDecision(decided, "VERIFIED")),
                figure(source, "排除 · rejected", rejected, ofDecision(decided, "REJECTED")),
                figure(
                        source,
                        "尚未决定 · without a decision",
                        0,
                        proposed.stream()
                                .filter(one -> !one.hasNonNull("contact"))
                                .count()));
    }

    private static AskedFigure figure(Source source, String what, long asked, long found) {
        return new AskedFigure("病例 case " + source.generation() + "：" + what, asked, found);
    }

    private List<JsonNode> decided(Source source) {
        return investigator
                .get("/api/cases/" + cases.get(source.person()) + "/contacts")
                .valueStream()
                .toList();
    }

    private static long ofKind(List<JsonNode> proposed, String kind) {
        return proposed.stream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .count();
    }

    private static long ofDecision(List<JsonNode> decided, String decision) {
        return decided.stream()
                .filter(one -> one.path("decision").asString().equals(decision))
                .count();
    }

    private static long among(List<JsonNode> proposed, Set<UUID> people) {
        return proposed.stream()
                .filter(one ->
                        people.contains(UUID.fromString(one.path("personId").asString())))
                .count();
    }
}
