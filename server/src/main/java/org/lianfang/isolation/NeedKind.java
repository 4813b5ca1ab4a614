package org.lianfang.isolation;

/// What people who are apart ask for.
public enum NeedKind {
    MEDICINE,
    FOOD,
    BABY_CARE,
    CHRONIC_DISEASE,
    WORRY,
    WAY_HOME,
    OTHER
}
