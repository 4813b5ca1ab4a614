package org.lianfang.scenarios.ground;

/// A resident at home.
public record Dweller(Resident resident, Household home) {}
