package org.lianfang.testing.planning;

import org.lianfang.testing.model.TestingRefusal;

/// What no plan may break, whoever makes it.
public enum HardRule {
    STATION_FULL(TestingRefusal.SLOT_FULL),
    STATION_CLOSED(TestingRefusal.SLOT_AT_CLOSED_STATION),
    SETTING_DOES_NOT_FIT(TestingRefusal.SLOT_AT_OTHER_SETTING),
    OUTSIDE_THE_HOURS(TestingRefusal.SLOT_OUTSIDE_HOURS),
    HELD_WITH_OTHERS(TestingRefusal.SLOT_HELD_WITH_OTHERS),
    HELD_BEFORE_OTHERS(TestingRefusal.SLOT_HELD_BEFORE_OTHERS);

    private final TestingRefusal refusal;

    HardRule(TestingRefusal refusal) {
        this.refusal = refusal;
    }

    /// As it is said to whoever tries to break it.
    public TestingRefusal refusal() {
        return refusal;
    }
}
