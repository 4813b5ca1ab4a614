package org.lianfang.scenarios.invention;

public enum Sex {
    MALE,
    FEMALE
}
