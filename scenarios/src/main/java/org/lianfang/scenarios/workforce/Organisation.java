package org.lianfang.scenarios.workforce;

import java.util.UUID;
import org.lianfang.scenarios.ground.Division;

/// @param kind in the API's words
public record Organisation(UUID id, String kind, Division area, String name) {}
