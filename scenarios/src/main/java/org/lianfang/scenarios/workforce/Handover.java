package org.lianfang.scenarios.workforce;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.gates.Gate;

/// Note at a change of shift. @param atMillis milliseconds since 1970
public record Handover(
        UUID id, Gate gate, long atMillis, String fromTeam, String toTeam, String note, List<OpenItem> openItems) {

    public record OpenItem(String text, boolean done) {}
}
