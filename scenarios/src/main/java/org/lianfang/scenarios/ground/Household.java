package org.lianfang.scenarios.ground;

import java.util.List;
import java.util.UUID;

/// @param grid 1 upwards within the village @param cell 1 upwards within the grid
public record Household(UUID id, Village village, int grid, int cell, String door, List<Resident> members) {}
