package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.ground.Dweller;

/// Who takes part in a round, and who does not.
///
/// @param round 0 for the first
/// @param newcomers registered since the round before
/// @param leavers who are struck off the register since the round before found that they had moved
/// @param parties who come to a station together, in the order of their slots
/// @param visits to everybody registered who does not come, by resident
/// @param infected of those who come
public record Turnout(
        int round,
        List<Dweller> newcomers,
        List<Dweller> leavers,
        Map<Station, List<List<Swabbed>>> parties,
        Map<UUID, Visit> visits,
        Set<UUID> infected) {

    /// Registered people who are sampled.
    public long sampled() {
        return swabbed(true);
    }

    public long guests() {
        return swabbed(false);
    }

    private long swabbed(boolean registered) {
        return parties.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(person -> person instanceof Swabbed.Registered == registered)
                .count();
    }
}
