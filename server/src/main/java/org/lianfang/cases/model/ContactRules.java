package org.lianfang.cases.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lianfang.response.RulePack;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.SeatRule;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;

/// What a rule pack says about contacts, as the engine asks for it.
///
/// @param rules for contacts of a case
/// @param onward for contacts of contacts; without any where the pack does not determine them
public record ContactRules(Rules rules, Rules onward) {

    private static final long SECONDS_A_MINUTE = 60;

    /// Settings in which there is no time too short.
    private static final Set<Setting> HOWEVER_SHORT =
            EnumSet.of(Setting.HOUSEHOLD, Setting.CARE, Setting.AEROSOL_PROCEDURE);

    public static ContactRules of(RulePack pack) {
        var minutes = pack.integer("contacts.proximity.minutes").orElse(0);
        var close = new EnumMap<Setting, SettingRule>(Setting.class);
        settings(pack, "contacts.close.settings").forEach(setting -> close.put(setting, close(pack, setting, minutes)));
        var onward = new EnumMap<Setting, SettingRule>(Setting.class);
        settings(pack, "contacts.onward.settings")
                .forEach(setting -> onward.put(setting, close(pack, setting, minutes)));
        var lead = SECONDS_A_MINUTE * pack.integer("contacts.lead.minutes").orElse(0);
        settings(pack, "contacts.lead.settings").forEach(setting -> close.putIfAbsent(setting, lead(setting, lead)));
        return new ContactRules(Rules.of(close), Rules.of(onward));
    }

    /// The same with another least time wherever time counts: what if.
    public ContactRules withMinutes(int minutes) {
        return new ContactRules(withMinutes(rules, minutes), withMinutes(onward, minutes));
    }

    private static Rules withMinutes(Rules rules, int minutes) {
        var changed = new EnumMap<Setting, SettingRule>(Setting.class);
        rules.bySetting()
                .forEach((setting, rule) -> changed.put(
                        setting,
                        HOWEVER_SHORT.contains(setting) ? rule : rule.fromSeconds(SECONDS_A_MINUTE * minutes)));
        return Rules.of(changed);
    }

    public static Ground groundOf(Setting setting) {
        return switch (setting) {
            case HOUSEHOLD -> Ground.LIVING_TOGETHER;
            case CARE -> Ground.DIRECT_CARE;
            case AEROSOL_PROCEDURE -> Ground.AEROSOL_PROCEDURE;
            case WORKPLACE, CLASSROOM, LIFT, ROOM -> Ground.SAME_ROOM;
            case MEAL -> Ground.SHARED_MEAL;
            case ENTERTAINMENT -> Ground.SHARED_ENTERTAINMENT;
            case SHIP_CABIN, SOFT_COMPARTMENT, SEALED_COACH, OPEN_COACH, AIRCRAFT, SEALED_BUS, VENTILATED_BUS, CAR ->
                Ground.SAME_VEHICLE;
            case VISIT -> Ground.VISIT;
            case DESK, GATE, SHOP, MARKET -> Ground.PROXIMITY;
            case MAP_CELL -> Ground.SAME_CELL;
        };
    }

    /// A recorded moment is widened already; no time is too short there.
    private static SettingRule lead(Setting setting, long least) {
        var rule = SettingRule.lead(groundOf(setting));
        return setting == Setting.DESK || setting == Setting.GATE ? rule : rule.fromSeconds(least);
    }

    private static SettingRule close(RulePack pack, Setting setting, int minutes) {
        var least = HOWEVER_SHORT.contains(setting) ? 0 : SECONDS_A_MINUTE * minutes;
        return SettingRule.close(groundOf(setting)).fromSeconds(least).bySeats(seats(pack, setting), Strength.LEAD);
    }

    /// Source: rules of the pack about vehicles. Where it gives no number of rows everybody on
    /// board meets.
    private static SeatRule seats(RulePack pack, Setting setting) {
        return switch (setting) {
            case AIRCRAFT -> rows(pack, "contacts.seats.aircraft-rows").withCrew();
            case OPEN_COACH -> rows(pack, "contacts.seats.open-coach-bays");
            case VENTILATED_BUS -> rows(pack, "contacts.seats.ventilated-bus-rows");
            case SHIP_CABIN, SOFT_COMPARTMENT, SEALED_COACH -> SeatRule.sameSection();
            case HOUSEHOLD,
                    CARE,
                    AEROSOL_PROCEDURE,
                    WORKPLACE,
                    CLASSROOM,
                    LIFT,
                    MEAL,
                    ENTERTAINMENT,
                    SEALED_BUS,
                    CAR,
                    VISIT,
                    ROOM,
                    DESK,
                    GATE,
                    SHOP,
                    MARKET,
                    MAP_CELL -> SeatRule.EVERYBODY;
        };
    }

    private static SeatRule rows(RulePack pack, String key) {
        return pack.integer(key).map(SeatRule::rowsApart).orElse(SeatRule.EVERYBODY);
    }

    private static List<Setting> settings(RulePack pack, String key) {
        var known = Map.copyOf(Stream.of(Setting.values())
                .collect(java.util.stream.Collectors.toMap(
                        setting -> setting.name().toLowerCase(Locale.ROOT).replace('_', '-'), setting -> setting)));
        return pack.text(key).stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(word -> {
                    var setting = known.get(word);
                    if (setting == null) {
                        throw new IllegalStateException(
                                pack.id() + " names the setting '" + word + "'. Maybe it is misspelt?");
                    }
                    return setting;
                })
                .toList();
    }
}
