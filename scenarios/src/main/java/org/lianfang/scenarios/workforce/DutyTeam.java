package org.lianfang.scenarios.workforce;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.gates.Gate;

/// The team of a gate: four crews that take turns, so that nobody works two shifts running.
/// @param post the post of the gate @param shifts of the whole period in the order of time
public record DutyTeam(UUID id, UUID post, Gate gate, List<Member> members, List<Shift> shifts) {}
