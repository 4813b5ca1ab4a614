package org.lianfang.testing.model;

import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Where a resident lives according to the register.
public record Home(AreaKey area, UUID household) {}
