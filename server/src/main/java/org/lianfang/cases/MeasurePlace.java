package org.lianfang.cases;

/// Where a contact spends the days of a measure, from the least to the most that is asked of
/// somebody.
public enum MeasurePlace {
    /// Health is watched; nobody is kept at home.
    MONITORING,
    /// Isolated at home.
    HOME,
    /// At an isolation site.
    CENTRAL
}
