package org.lianfang.gates.model;

import java.util.List;

/// What to do with somebody at the gate. A medical emergency overrides everything.
public enum Decision {
    PASS,
    HOLD,
    TO_HOSPITAL,
    ESCORT;

    private static final String ISOLATION = "HOME_ISOLATION";

    /// @param exempt never waits
    public static Decision of(List<Advice> advice, boolean exempt) {
        if (exempt) {
            return PASS;
        }
        var decision = PASS;
        for (var one : advice) {
            switch (one) {
                case Advice.Fever _ -> {
                    return TO_HOSPITAL;
                }
                case Advice.UnderMeasure measure -> decision = measure.kind().equals(ISOLATION) ? ESCORT : HOLD;
                case Advice.ClockWrong _ -> {}
            }
        }
        return decision;
    }
}
