package org.lianfang.tracing;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules of one question, by setting. Settings without a rule are not looked at. Can be sent to other machines.
public final class Rules implements Serializable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // made by Map.copyOf
    private final Map<Setting, SettingRule> bySetting;

    private final @Nullable SettingRule[] byCode = new @Nullable SettingRule[Setting.COUNT];
    private final int loosest;

    private Rules(Map<Setting, SettingRule> bySetting) {
        this.bySetting = Map.copyOf(bySetting);
        bySetting.forEach((setting, rule) -> byCode[setting.code()] = rule);
        this.loosest = bySetting.keySet().stream().mapToInt(Setting::code).max().orElse(-1);
    }

    public static Rules of(Map<Setting, SettingRule> bySetting) {
        return new Rules(bySetting);
    }

    /// The same with another rule for one setting: what if.
    public Rules with(Setting setting, SettingRule rule) {
        var changed = new EnumMap<Setting, SettingRule>(Setting.class);
        changed.putAll(bySetting);
        changed.put(setting, rule);
        return new Rules(changed);
    }

    public Map<Setting, SettingRule> bySetting() {
        return bySetting;
    }

    @Nullable
    SettingRule of(int setting) {
        return byCode[setting];
    }

    /// @return whether somebody who is there in this setting can meet anybody at all
    boolean matters(int setting) {
        return setting <= loosest;
    }
}
