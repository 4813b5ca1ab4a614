package org.lianfang.indicators;

import java.util.Set;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface IndicatorEvent {

    /// Figures of these smallest areas, and so of all above them, have changed. Published on every server of a
    /// cluster after the commit, at most twice a second, outside any transaction: listen with `@EventListener`.
    /// Nothing is lost when it is missed, for figures are always read complete.
    record CountersChanged(Set<AreaKey> areas) implements IndicatorEvent {}
}
