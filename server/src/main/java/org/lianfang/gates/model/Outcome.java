package org.lianfang.gates.model;

/// How a crossing ended. Exempt never waits.
public enum Outcome {
    PASSED,
    TURNED_BACK,
    TO_HOSPITAL,
    ESCORTED,
    EXEMPT
}
