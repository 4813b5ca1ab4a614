package org.lianfang.bench;

import java.util.Map;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.SeatRule;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;

/// Rules as a pack for the ninth plan would give them; and those for contacts of contacts.
final class TracingRules {

    private static final long QUARTER = 15 * 60;

    static final Rules CONTACTS = Rules.of(Map.of(
            Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
            Setting.WORKPLACE, SettingRule.close(Ground.SAME_ROOM),
            Setting.CLASSROOM, SettingRule.close(Ground.SAME_ROOM),
            Setting.MEAL, SettingRule.close(Ground.SHARED_MEAL),
            Setting.VENTILATED_BUS,
                    SettingRule.close(Ground.SAME_VEHICLE)
                            .bySeats(SeatRule.rowsApart(3).withCrew(), Strength.LEAD),
            Setting.SEALED_BUS, SettingRule.close(Ground.SAME_VEHICLE),
            Setting.SHOP, SettingRule.lead(Ground.PROXIMITY).fromSeconds(QUARTER),
            Setting.MARKET, SettingRule.lead(Ground.PROXIMITY).fromSeconds(QUARTER)));

    static final Rules ONWARD = Rules.of(Map.of(
            Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
            Setting.WORKPLACE, SettingRule.close(Ground.SAME_ROOM),
            Setting.CLASSROOM, SettingRule.close(Ground.SAME_ROOM),
            Setting.MEAL, SettingRule.close(Ground.SHARED_MEAL)));

    private TracingRules() {}
}
