package org.lianfang.indicators;

/// A counter that a module keeps. Declared as a bean; its label is the text `indicator.<code>`.
///
/// @param code `module.what`, such as `gates.vehicles`
/// @param kind whether a day's figure is what happened on it or what there was at its end
public record Indicator(String code, Kind kind) {

    /// FLOW is summed over days; STOCK is the sum of all changes up to a day.
    public enum Kind {
        FLOW,
        STOCK
    }
}
