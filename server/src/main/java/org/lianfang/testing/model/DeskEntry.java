package org.lianfang.testing.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;

/// What a desk sends, before anything was checked. Which values it needs depends on its kind.
///
/// @param id UUIDv7 made by the device
/// @param kind a sample when absent
/// @param at by the device's clock; the moment of sending when absent
/// @param single a tube for this person alone, wherever the station is
/// @param person of a sample
/// @param sampleId what is corrected
/// @param reason of a correction
public record DeskEntry(
        UUID id,
        @Nullable Kind kind,
        @Nullable UUID roundId,
        @Nullable UUID stationId,
        @Nullable TubeCode tubeCode,
        @Nullable Instant at,
        @Nullable Boolean single,
        @Nullable PersonEntry person,
        @Nullable UUID sampleId,
        DeskFact.@Nullable Reason reason) {

    public enum Kind {
        SAMPLE,
        VOID,
        MOVE,
        SEAL
    }

    public DeskEntry {
        Fields.required("id", id);
        if (!Ids.isVersion7(id)) {
            throw TestingRefusal.ID_NOT_VALID.with();
        }
    }

    public static DeskEntry correction(
            UUID id, Kind kind, UUID sample, @Nullable TubeCode tube, DeskFact.@Nullable Reason reason) {
        return new DeskEntry(id, kind, null, null, tube, null, null, null, sample, reason);
    }

    public static DeskEntry seal(UUID id, UUID station, TubeCode tube, @Nullable Instant at) {
        return new DeskEntry(id, Kind.SEAL, null, station, tube, at, null, null, null, null);
    }

    public Kind what() {
        return kind == null ? Kind.SAMPLE : kind;
    }

    public boolean isSingle() {
        return Boolean.TRUE.equals(single);
    }
}
