package org.lianfang.passes.signed;

/// What a gate goes by besides the pass; from the rule pack of its area.
///
/// @param yellow what is done with yellow
/// @param testNeeded whether a negative sample is asked for
/// @param testGraceHours how long after it has run out somebody is reminded and let through
/// @param toleranceSeconds how far clocks may differ
public record GateRule(Decision.Outcome yellow, boolean testNeeded, int testGraceHours, int toleranceSeconds) {}
