package org.lianfang.passes.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.PassesRefusal;

/// A proposal as it was sent. The ground is read as a text, so that one which is no health ground is
/// recognised as what it
/// is: an attempt.
///
/// @param residentIds nobody may send these: an attempt to change many
/// @param ground for `RAISE`
/// @param dayZero for `RAISE`; today when absent
/// @param groundId for `LIFT`
public record HandChangeEntry(
        @Nullable UUID id,
        @Nullable UUID residentId,
        @Nullable List<UUID> residentIds,
        @Nullable Kind kind,
        @Nullable String ground,
        @Nullable LocalDate dayZero,
        @Nullable UUID groundId,
        HandChange.@Nullable LiftReason liftReason,
        @Nullable Reference evidence) {

    public enum Kind {
        RAISE,
        LIFT
    }

    /// Where it can be looked at.
    public record Reference(
            Evidence.@Nullable Kind kind, @Nullable String reference) {

        Evidence check() {
            return Evidence.typed(Fields.required("kind", kind), Fields.required("reference", reference));
        }
    }

    /// What is needed is there.
    record Checked(
            UUID id,
            UUID resident,
            Kind kind,
            @Nullable String ground,
            @Nullable LocalDate dayZero,
            @Nullable UUID groundId,
            HandChange.@Nullable LiftReason reason,
            Evidence evidence) {

        Optional<Ground> healthGround() {
            return Stream.of(Ground.values())
                    .filter(known -> known.name().equals(ground))
                    .findFirst();
        }

        UUID neededGround() {
            return Fields.required("groundId", groundId);
        }

        HandChange.LiftReason neededReason() {
            return Fields.required("liftReason", reason);
        }
    }

    boolean namesMany() {
        return residentIds != null && !residentIds.isEmpty();
    }

    Checked check() {
        var given = Fields.required("id", id);
        if (!Ids.isVersion7(given)) {
            throw PassesRefusal.ID_NOT_VERSION_7.with();
        }
        return new Checked(
                given,
                Fields.required("residentId", residentId),
                Fields.required("kind", kind),
                ground == null ? null : ground.strip().toUpperCase(Locale.ROOT),
                dayZero,
                groundId,
                liftReason,
                Fields.required("evidence", evidence).check());
    }
}
