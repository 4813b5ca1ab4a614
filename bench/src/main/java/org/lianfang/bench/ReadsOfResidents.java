package org.lianfang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianfang.bench.Waiting.Kind;
import tools.jackson.databind.JsonNode;

/// The register: leafing and searching, in the whole city, in a county, a township, a village.
///
/// @param villages in the order in which households go round them
record ReadsOfResidents(FilledCity city, List<String> villages) {

    private static final String SEARCH = "/api/residents/search";
    private static final int LIMIT = 50;
    private static final long STRIDE = 7919L * 31;
    private static final Map<String, String> TRADITIONAL =
            Map.of("张", "張", "刘", "劉", "陈", "陳", "杨", "楊", "赵", "趙", "吴", "吳", "孙", "孫", "马", "馬");

    private static final Predicate<JsonNode> SOMEBODY =
            answer -> !answer.path("items").isEmpty();
    private static final Predicate<JsonNode> NOBODY =
            answer -> answer.path("items").isEmpty();
    private static final Predicate<JsonNode> ANYBODY = answer -> answer.has("items");

    Kind list(String where, String area) {
        return Kind.always(
                "residents of " + where + ", a page", "/api/residents?limit=" + LIMIT + "&area=" + area, SOMEBODY);
    }

    Kind byName(String where, String area) {
        return people(where + ": a person's name", area, People::name, SOMEBODY);
    }

    /// Everything that is typed into the one box by somebody who may see the whole city.
    List<Kind> ofTheCity() {
        var where = "the city";
        var area = FilledCity.PREFECTURE;
        var kinds = new ArrayList<Kind>(List.of(
                list(where, area),
                byName(where, area),
                people(where + ": a name in traditional characters", area, ReadsOfResidents::traditional, SOMEBODY),
                people(where + ": telephone", area, People::phone, ReadsOfResidents::isOne),
                people(where + ": last four digits", area, ReadsOfResidents::tail, SOMEBODY),
                people(where + ": identity number", area, People::identityNumber, ReadsOfResidents::isOne),
                people(where + ": door", area, this::door, SOMEBODY),
                people(
                        where + ": door by its numbers",
                        area,
                        number -> door(number).replace("组", "-").replace("号", ""),
                        SOMEBODY)));
        typed(where, area, kinds);
        kinds.add(same(where + ": 令狐", area, "令狐", SOMEBODY));
        return kinds;
    }

    /// The same in a part of the city, by somebody who may see no more.
    List<Kind> ofAPart(String where, String area) {
        var kinds = new ArrayList<Kind>();
        kinds.add(list(where, area));
        kinds.add(people(where + ": a person's name", area, of(area, People::name), SOMEBODY));
        kinds.add(people(where + ": telephone", area, of(area, People::phone), ReadsOfResidents::isOne));
        kinds.add(people(where + ": last four digits", area, of(area, ReadsOfResidents::tail), SOMEBODY));
        kinds.add(people(where + ": door", area, of(area, this::door), SOMEBODY));
        kinds.add(people(where + ": a name from elsewhere", area, People::name, ANYBODY));
        typed(where, area, kinds);
        return kinds;
    }

    /// A county in which nobody is registered: everything has to be looked through for nothing.
    List<Kind> ofAnEmptyCounty() {
        return Stream.of("王", "w", "l", "1组")
                .map(typed -> same("a county without residents: " + typed, FilledCity.EMPTY_COUNTY, typed, NOBODY))
                .toList();
    }

    private static void typed(String where, String area, List<Kind> kinds) {
        for (var typed : List.of("王", "wang", "w", "l", "wxm", "12")) {
            kinds.add(same(where + ": " + typed, area, typed, ANYBODY));
        }
        kinds.add(same(where + ": nobody's name", area, "魑魅", NOBODY));
        kinds.add(same(where + ": nobody's pinyin", area, "zzzz", NOBODY));
    }

    private Kind people(String what, String area, IntFunction<String> typed, Predicate<JsonNode> right) {
        return new Kind("search in " + what, turn -> search(typed.apply(somebody(turn)), area), right);
    }

    private static Kind same(String what, String area, String typed, Predicate<JsonNode> right) {
        return new Kind("search in " + what, turn -> search(typed, area), right);
    }

    private static Question search(String typed, String area) {
        return Question.post(SEARCH, "{\"q\":\"%s\",\"areaKey\":\"%s\",\"limit\":%d}".formatted(typed, area, LIMIT));
    }

    private int somebody(int turn) {
        return (int) (turn * STRIDE % city.residents());
    }

    private String door(int number) {
        return People.door(number, villages.size());
    }

    private static String tail(int number) {
        return People.phone(number).substring(7);
    }

    private static String traditional(int number) {
        var name = People.name(number);
        return TRADITIONAL.getOrDefault(name.substring(0, 1), name.substring(0, 1)) + name.substring(1);
    }

    private static boolean isOne(JsonNode answer) {
        return answer.path("items").size() == 1;
    }

    /// What is asked about the people of an area in turn.
    private IntFunction<String> of(String area, IntFunction<String> typed) {
        var prefix = FilledCity.codeOf(area);
        var here = IntStream.range(0, city.residents())
                .filter(number ->
                        villages.get(People.village(number, villages.size())).startsWith(prefix))
                .toArray();
        return number -> typed.apply(here[number % here.length]);
    }
}
