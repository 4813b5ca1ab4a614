package org.lianfang.cases.model;

/// As what a case stands in the books. Which of these there are says the rule pack.
public enum Classification {
    SUSPECTED,
    CLINICAL,
    PROBABLE,
    CONFIRMED,
    ASYMPTOMATIC,
    EXCLUDED
}
