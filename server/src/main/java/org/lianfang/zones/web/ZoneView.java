package org.lianfang.zones.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.zones.Level;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.model.Calendar;
import org.lianfang.zones.model.Lowering;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.usecase.LookingAtZones;

/// A zone as it is answered.
///
/// @param areaKey the smallest around all of it: whoever has rights there may change it
/// @param level that holds; `LOW` once it is over
/// @param until last day if nobody is found and the round that is needed is clean; absent once it is over
/// @param stages in order
/// @param calendar what is to come
/// @param lowerings proposals to lower it early, the newest first
/// @param closed kinds of places that are closed by the rule of its level
/// @param closures single places that belong to it, the newest first
record ZoneView(
        UUID id,
        String name,
        AreaKey areaKey,
        Level level,
        @Nullable LocalDate until,
        List<PlaceView> places,
        List<StageView> stages,
        List<Calendar.Step> calendar,
        List<LoweringView> lowerings,
        List<PlaceKind> closed,
        List<ClosureView> closures,
        @Nullable Instant endedAt,
        Zone.@Nullable Why endedWhy) {

    /// @param building absent for the whole area
    record PlaceView(
            AreaKey areaKey,
            @Nullable String areaName,
            @Nullable String building) {}

    /// @param by how the account signs; absent where the rule decided
    record StageView(
            Level level,
            Stage.Cause cause,
            Instant beganAt,
            @Nullable Instant endedAt,
            LocalDate dayZero,
            LocalDate until,
            String rule,
            @Nullable String evidence,
            @Nullable String by) {

        static StageView of(Stage stage) {
            var name = stage.by().name();
            return new StageView(
                    stage.level(),
                    stage.cause(),
                    stage.beganAt(),
                    stage.endedAt(),
                    stage.dayZero(),
                    stage.until(),
                    stage.rule(),
                    stage.evidence(),
                    name.isEmpty() ? null : name);
        }
    }

    /// @param own whether the account that asks proposed it: it cannot decide on it
    /// @param outcome absent while it waits for the second person
    record LoweringView(
            UUID id,
            Level to,
            Lowering.Reason reason,
            String evidence,
            String proposer,
            boolean own,
            Instant proposedAt,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            Lowering.@Nullable Outcome outcome) {

        static LoweringView of(Lowering lowering, UUID asking) {
            var decided = lowering.decided();
            return new LoweringView(
                    lowering.id(),
                    lowering.to(),
                    lowering.reason(),
                    lowering.evidence(),
                    lowering.proposer().name(),
                    lowering.proposer().account().equals(asking),
                    lowering.proposedAt(),
                    decided == null ? null : decided.by().name(),
                    decided == null ? null : decided.at(),
                    decided == null ? null : decided.outcome());
        }
    }

    /// @param asking account that is answered
    static ZoneView of(LookingAtZones.Seen seen, Map<AreaKey, String> names, UUID asking) {
        var zone = seen.zone();
        var ended = zone.ended();
        return new ZoneView(
                zone.id(),
                zone.name(),
                zone.around(),
                ended == null ? zone.current().level() : Level.LOW,
                ended == null ? zone.current().until() : null,
                zone.places().stream()
                        .map(place -> new PlaceView(place.area(), names.get(place.area()), place.building()))
                        .toList(),
                zone.stages().stream().map(StageView::of).toList(),
                seen.calendar(),
                seen.lowerings().stream()
                        .map(one -> LoweringView.of(one, asking))
                        .toList(),
                seen.closed(),
                seen.closures().stream().map(one -> ClosureView.of(one, names)).toList(),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.why());
    }
}
