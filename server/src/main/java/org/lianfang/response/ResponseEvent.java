package org.lianfang.response;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface ResponseEvent {

    record Activated(UUID response, AreaKey area, LocalDate on) implements ResponseEvent {}

    record LevelChanged(UUID response, AreaKey area, Response.Level level) implements ResponseEvent {}

    record StoodDown(UUID response, AreaKey area, LocalDate on) implements ResponseEvent {}
}
