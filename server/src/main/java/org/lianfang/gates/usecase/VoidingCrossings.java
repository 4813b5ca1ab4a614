package org.lianfang.gates.usecase;

import static org.lianfang.kernel.refusal.Fields.required;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.store.CrossingVoids;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Service;

/// Takes back what a device took back while it had no network: each crossing by itself, in the order sent.
@Service
public class VoidingCrossings {

    private final VoidingACrossing voiding;

    VoidingCrossings(VoidingACrossing voiding) {
        this.voiding = voiding;
    }

    public enum Reason {
        MISTAKE,
        DUPLICATE_ENTRY,
        WRONG_GATE,
        OTHER
    }

    /// @param id of the correction, made by the sender
    public record Entry(
            UUID id,
            UUID crossingId,
            Reason reason,
            @Nullable UUID replacedBy) {

        public Entry {
            required("id", id);
            required("crossingId", crossingId);
            required("reason", reason);
        }
    }

    @Needs(Permission.RECORD_CROSSINGS)
    public List<Fate> voidMany(List<Entry> entries) {
        return entries.stream().map(this::voidOne).toList();
    }

    private Fate voidOne(Entry entry) {
        try {
            return voiding.voidCrossing(
                    entry.crossingId(),
                    new CrossingVoids.Correction(entry.id(), entry.reason().name(), entry.replacedBy()));
        } catch (Refusal refused) {
            return new Fate.Refused(refused);
        }
    }
}
