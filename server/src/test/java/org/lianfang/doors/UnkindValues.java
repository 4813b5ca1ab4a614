package org.lianfang.doors;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an unkind tester writes into a field.
final class UnkindValues {

    /// Texts that must come back as they were sent, or be refused.
    static final List<String> ATTACKS =
            List.of("'; drop table people.resident; --", "<img src=x onerror=alert(1)>𠮷🦠");

    private static final List<String> TEXTS = List.of(
            "a\u0000b",
            "\ud83d",
            "\u200b\u202e\ufeff",
            "x".repeat(70_000),
            "+999999999-12-31",
            "-0044-03-15",
            "2021-02-29",
            "+1000000000-12-31T23:59:59Z",
            "NaN",
            "1e400",
            "-1",
            "99999999999999999999999",
            "AAAA",
            "00000000-0000-0000-0000-000000000000");

    private UnkindValues() {}

    static List<JsonNode> forBody() {
        var nodes = JsonNodeFactory.instance;
        var all = new ArrayList<JsonNode>();
        ATTACKS.forEach(text -> all.add(nodes.stringNode(text)));
        TEXTS.forEach(text -> all.add(nodes.stringNode(text)));
        all.addAll(List.of(
                nodes.numberNode(-1),
                nodes.numberNode(Long.MAX_VALUE),
                nodes.numberNode(new BigInteger("9".repeat(400))),
                nodes.numberNode(new BigDecimal("1e400")),
                nodes.numberNode(0.5),
                nodes.booleanNode(true),
                nodes.nullNode(),
                nodes.arrayNode(),
                nodes.arrayNode().add(nodes.arrayNode()),
                nodes.objectNode()));
        return all;
    }

    static List<String> forQuery() {
        var all = new ArrayList<>(ATTACKS);
        TEXTS.stream().filter(text -> text.length() < 1_000).forEach(all::add);
        all.addAll(List.of("", "2147483648", "MTIz", "../../etc/passwd", "000000000000000000"));
        all.removeIf(text -> text.chars().anyMatch(unit -> Character.isSurrogate((char) unit) && text.length() == 1));
        return all;
    }

    /// Places of all values in a body.
    static List<JsonPointer> placesIn(JsonNode body) {
        var places = new ArrayList<JsonPointer>();
        collect(body, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(entry -> collect(entry.getValue(), at.appendProperty(entry.getKey()), places));
            case ArrayNode array -> {
                for (var index = 0; index < array.size(); index++) {
                    collect(array.get(index), at.appendIndex(index), places);
                }
            }
            default -> {}
        }
    }

    static JsonNode with(JsonNode body, JsonPointer place, JsonNode value) {
        var copy = body.deepCopy();
        var last = place.last();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), value);
            case ArrayNode array -> array.set(last.getMatchingIndex(), value);
            default -> throw new IllegalArgumentException(place.toString());
        }
        return copy;
    }
}
