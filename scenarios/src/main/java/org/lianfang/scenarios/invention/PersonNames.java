package org.lianfang.scenarios.invention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.data.DataFile;

/// Names that sound like the decade and sex of their bearer: surnames as frequent as in China, given names of one or
/// two characters that were in fashion.
/// Source: data/chinese-names/SOURCE.txt
public final class PersonNames {

    private static final int[] BORN_FROM = {1920, 1950, 1965, 1980, 1995, 2008};
    /// Per hundred, those of the same period whose given name is one character.
    private static final int[] SINGLE_PER_HUNDRED = {8, 12, 28, 34, 26, 12};

    private record Weight(String text, int weight) {}

    private record Fashion(Weighted<Weight> first, Weighted<Weight> last) {}

    private final Weighted<Weight> surnames;
    private final Map<Sex, List<Fashion>> fashions = new HashMap<>();

    public PersonNames() {
        surnames = weighted(DataFile.read("chinese-names/surnames.csv").stream()
                .map(row -> new Weight(row.get("NameB"), (int) Math.round(row.decimal("TF") * 10)))
                .toList());
        var given = DataFile.read("chinese-names/given-characters.csv");
        for (var sex : Sex.values()) {
            var list = new ArrayList<Fashion>();
            for (int from : BORN_FROM) {
                list.add(new Fashion(characters(given, sex, from, "FIRST"), characters(given, sex, from, "LAST")));
            }
            fashions.put(sex, list);
        }
    }

    public String surname(Dice dice) {
        return surnames.draw(dice).text();
    }

    public String given(Dice dice, Sex sex, int birthYear) {
        int period = 0;
        while (period + 1 < BORN_FROM.length && BORN_FROM[period + 1] <= birthYear) {
            period++;
        }
        var fashion = fashions.getOrDefault(sex, List.of()).get(period);
        var last = fashion.last().draw(dice).text();
        if (dice.below(100) < SINGLE_PER_HUNDRED[period]) {
            return last;
        }
        var first = fashion.first().draw(dice).text();
        return first.equals(last) && sex == Sex.MALE ? last : first + last;
    }

    public String full(Dice dice, Sex sex, int birthYear) {
        return surname(dice) + given(dice, sex, birthYear);
    }

    private static Weighted<Weight> characters(List<DataFile.Row> rows, Sex sex, int from, String place) {
        return weighted(rows.stream()
                .filter(row -> row.number("bornFrom") == from)
                .filter(row -> row.get("sex").charAt(0) == sex.name().charAt(0))
                .filter(row -> row.get("place").equals(place))
                .map(row -> new Weight(row.get("character"), row.number("weight")))
                .toList());
    }

    private static Weighted<Weight> weighted(List<Weight> weights) {
        return new Weighted<>(weights, Weight::weight);
    }
}
