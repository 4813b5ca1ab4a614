package org.lianfang.people.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A door: building, unit and room (`3栋2单元501室`), or village group and number (`5组12号`). However it is written, the
/// numbers in their order and the words before them make it the same door: `3-2-501`, `３号楼 2单元 501` and
/// `三栋二单元501`.
///
/// @param written as people write it, at most [#LONGEST] characters
public record Door(String written) {

    public static final int LONGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+[a-z]?|[a-z]+[0-9]*");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("([一二三四五六七八九十]{1,3})(?=组|队|社|栋|幢|座|单元|号|室|楼|户|层|门)");
    private static final Pattern TO_ITS_BUILDING = Pattern.compile(
            "^.*?(?:[0-9０-９]+|[一二三四五六七八九十]{1,3}(?=组|队|社|栋|幢|座|号))(?:[a-zA-Z](?![a-zA-Z]))?(?:号楼|组|队|社|栋|幢|座|楼|号)?");
    private static final int WIDEST_NUMBER = 8;
    private static final String DIGITS = "零一二三四五六七八九";

    /// `3-2-501`, or `阳光小区3-2-501` when words stand before the first number; the folded text when there is no number.
    public String canonical() {
        var folded = folded();
        var matcher = NUMBER.matcher(folded);
        if (!matcher.find()) {
            return folded.replace("|", "");
        }
        return folded.substring(0, matcher.start()).replace("|", "") + String.join("-", numbers());
    }

    /// By what the door is found: with and without the words before the numbers. Each begins with `#`, so that no door
    /// is taken for a name.
    public List<String> tokens() {
        var whole = "#" + canonical();
        var numbers = numbers();
        var bare = "#" + String.join("-", numbers);
        return numbers.isEmpty() || bare.equals(whole) ? List.of(whole) : List.of(whole, bare);
    }

    /// What doors of one building have in common: the words before the first number and that number, `3` or `阳光小区3`.
    /// Empty for a door with one number or none: a house of its own.
    public String building() {
        var canonical = canonical();
        var end = canonical.indexOf('-');
        return end < 0 ? "" : canonical.substring(0, end);
    }

    /// The building as it is written, `3栋` or `阳光小区3号楼`; empty for a house of its own.
    public String buildingLabel() {
        if (building().isEmpty()) {
            return "";
        }
        var found = TO_ITS_BUILDING.matcher(written.strip());
        return found.find() ? found.group().strip() : building();
    }

    /// Sorts doors by their numbers: 2 before 10.
    public String order() {
        return numbers().stream().map(Door::padded).collect(Collectors.joining("-"));
    }

    /// Sorts buildings likewise; houses of their own come first.
    public String buildingOrder() {
        var building = building();
        return building.isEmpty()
                ? ""
                : building.substring(0, building.length() - numbers().getFirst().length())
                        + padded(numbers().getFirst());
    }

    private static String padded(String number) {
        return "0".repeat(Math.max(0, WIDEST_NUMBER - number.length())) + number;
    }

    private List<String> numbers() {
        var numbers = new ArrayList<String>();
        var matcher = NUMBER.matcher(folded());
        while (matcher.find()) {
            numbers.add(matcher.group().replaceFirst("^0+(?=[0-9])", ""));
        }
        return numbers;
    }

    /// Folded, with a bar where a sign parted two numbers.
    private String folded() {
        var parts = new ArrayList<String>();
        for (var part : written.split("[-—–－/／#＃\\s]+", -1)) {
            parts.add(Folding.fold(part));
        }
        return CHINESE_NUMBER
                .matcher(String.join("|", parts))
                .replaceAll(match -> String.valueOf(valueOf(match.group(1))));
    }

    /// 一 to 九十九.
    private static int valueOf(String chinese) {
        var ten = chinese.indexOf('十');
        if (ten < 0) {
            return chinese.chars().reduce(0, (sum, digit) -> sum * 10 + DIGITS.indexOf(digit));
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(ten - 1));
        var ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
