package org.lianfang.tracing;

/// All time that two people were exposed to each other in one setting and one strength, within a window.
///
/// @param seconds each second once
/// @param first the first second
/// @param last the first second after it
public record Exposure(Setting setting, Ground ground, Strength strength, long seconds, long first, long last) {

    /// Strongest first. By hand, because an answer of thousands is sorted by it.
    static int compare(Exposure one, Exposure other) {
        var order = one.strength.compareTo(other.strength);
        if (order == 0) {
            order = one.setting.compareTo(other.setting);
        }
        if (order == 0) {
            order = Long.compare(other.seconds, one.seconds);
        }
        return order == 0 ? Long.compare(one.first, other.first) : order;
    }
}
