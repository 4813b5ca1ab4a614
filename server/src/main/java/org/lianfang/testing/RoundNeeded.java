package org.lianfang.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// What other modules tell this one: some areas need a round on a day, so that a rule can be followed there. It is
/// proposed to whoever opens rounds, and nothing more. Told again it changes nothing.
///
/// @param id of what needs it, in the module that tells it
/// @param day on which the round is needed, or after it
/// @param what it is for, as people call it: the name of a zone
public record RoundNeeded(UUID id, List<AreaKey> areas, LocalDate day, String what) {}
