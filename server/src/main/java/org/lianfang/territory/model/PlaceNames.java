package org.lianfang.territory.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/// Spells place names. Readings that differ in place names (厦门 Xiamen, 六安 Lu'an) come from
/// `territory/readings.properties`; all others from the first reading of the character.
public final class PlaceNames {

    private static final List<String> KINDS = List.of(
            "特别行政区", "社区居民委员会", "村民委员会", "居民委员会", "社区居委会", "村村委会", "社区村委会", "自治区", "自治州", "自治县", "自治旗", "管理区", "开发区",
            "办事处", "居委会", "村委会", "社区", "街道", "林场", "农场", "渔场", "牧场", "省", "市", "县", "区", "旗", "镇", "乡", "村", "盟", "州");
    /// Zones, whose kind is several words and which begin with the names of the areas around them.
    private static final List<List<String>> ZONES = List.of(
            List.of("高新", "技术", "产业", "开发区"),
            List.of("高新", "技术", "产业", "园区"),
            List.of("经济", "技术", "开发区"),
            List.of("工业", "园区"),
            List.of("产业", "园区"),
            List.of("管理区"),
            List.of("开发区"));

    private static final Pattern AROUND = Pattern.compile(
            "(河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|广西|西藏|宁夏|新疆|内蒙古|黑龙江|.{2,3}(?=[省市县]))([省市县]?)(.*)");
    private static final int NONE = -1;

    private final Map<String, List<String>> words = new HashMap<>();
    private final String[] readings = new String[Character.MAX_VALUE + 1];

    public PlaceNames() {
        try (InputStream file =
                        Objects.requireNonNull(PlaceNames.class.getResourceAsStream("/territory/readings.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            properties.forEach(
                    (word, spelling) -> words.put((String) word, List.of(((String) spelling).split(" ", -1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Spelling spell(String name) {
        var kind = KINDS.stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .orElse("");
        var parts = new ArrayList<>(zone(name));
        if (parts.isEmpty()) {
            parts.add(name.substring(0, name.length() - kind.length()));
            parts.add(kind);
        }
        var syllables = parts.stream()
                .filter(part -> !part.isEmpty())
                .map(this::syllables)
                .toList();
        return Spelling.of(syllables.stream().map(PlaceNames::word).toList(), syllables);
    }

    /// The words of a zone's name: `湖南 益阳 高新 技术 产业 园区`; empty for every other place.
    private static List<String> zone(String name) {
        for (var kind : ZONES) {
            var ending = String.join("", kind);
            if (name.endsWith(ending) && name.length() > ending.length()) {
                var words = around(name.substring(0, name.length() - ending.length()));
                words.addAll(kind);
                return words;
            }
        }
        return List.of();
    }

    private static List<String> around(String name) {
        var words = new ArrayList<String>();
        var rest = name;
        for (var above = AROUND.matcher(rest); above.matches(); above = AROUND.matcher(rest)) {
            words.add(above.group(1));
            words.add(above.group(2));
            rest = above.group(3);
        }
        words.add(rest);
        return words;
    }

    private List<String> syllables(String text) {
        var found = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var length = wordAt(text, at);
            if (length != NONE) {
                found.addAll(Objects.requireNonNull(words.get(text.substring(at, at + length))));
                at += length;
            } else {
                found.add(reading(text.charAt(at)));
                at++;
            }
        }
        return found;
    }

    private int wordAt(String text, int at) {
        for (var length = Math.min(3, text.length() - at); length > 0; length--) {
            if (words.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return NONE;
    }

    private String reading(char character) {
        var known = readings[character];
        if (known == null) {
            var all = PinyinHelper.toHanyuPinyinStringArray(character);
            known = all == null || all.length == 0
                    ? String.valueOf(character)
                    : all[0].replace("u:", "ü").replaceAll("\\d", "");
            readings[character] = known;
        }
        return known;
    }

    /// Syllables as one word; an apostrophe before a syllable that begins with a vowel.
    private static String word(List<String> syllables) {
        var word = new StringBuilder();
        for (var syllable : syllables) {
            if (!word.isEmpty() && !syllable.isEmpty() && "aeo".indexOf(syllable.charAt(0)) >= 0) {
                word.append('\'');
            }
            word.append(syllable);
        }
        if (!word.isEmpty()) {
            word.replace(0, 1, word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return word.toString();
    }
}
