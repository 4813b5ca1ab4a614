package org.lianfang.cases.model;

import org.jspecify.annotations.Nullable;

/// How a case was infected, as the investigator found.
///
/// @param elsewhere outside the area where the case lives; absent while nobody has found out
/// @param setting absent while nobody has found out
public record Infection(
        @Nullable Boolean elsewhere, @Nullable ContactGround setting) {

    public static final Infection UNKNOWN = new Infection(null, null);
}
