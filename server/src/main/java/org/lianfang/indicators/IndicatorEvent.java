package org.lianfang.indicators;

import java.util.Set;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces. In-process only and after commit: live screens listen.
public sealed interface IndicatorEvent {

    record CountersChanged(Set<AreaKey> areas) implements IndicatorEvent {}
}
