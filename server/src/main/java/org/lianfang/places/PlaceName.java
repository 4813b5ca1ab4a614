package org.lianfang.places;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.tracing.Setting;

/// How the same place is recognised, however it is typed and whoever tells of it: a check-in, a list, a case.
public final class PlaceName {

    private static final Set<Setting> VENUES = Collections.unmodifiableSet(EnumSet.of(
            Setting.MEAL,
            Setting.ENTERTAINMENT,
            Setting.CLASSROOM,
            Setting.WORKPLACE,
            Setting.ROOM,
            Setting.SHOP,
            Setting.MARKET));

    private PlaceName() {}

    /// The name without width, case, spaces and dots.
    public static String mark(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var mark = folded.replaceAll("[\\s\\p{Punct}，。、·（）]+", "");
        return mark.isEmpty() ? folded : mark;
    }

    /// Whether whoever is there in this setting is at a place that may be in the register.
    public static boolean isVenue(Setting setting) {
        return VENUES.contains(setting);
    }

    /// Within one city a name is one place: the register takes no second one of that name.
    public static String within(AreaKey area, String name) {
        return area.at(AreaLevel.PREFECTURE) + ":" + mark(name);
    }
}
