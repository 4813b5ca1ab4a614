package org.lianfang.gates.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.store.GateHours;
import org.lianfang.gates.store.GateHours.Sums;
import org.lianfang.gates.store.Handovers;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.workforce.Staffing;
import org.lianfang.workforce.Staffing.PostStaffing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows gates with today's counts, who is on them, and the last hand-over.
@Service
public class LookingAtGates {

    private final RegisteredGates gates;
    private final GateLookup lookup;
    private final Surroundings surroundings;
    private final InstantSource clock;

    LookingAtGates(RegisteredGates gates, GateLookup lookup, Surroundings surroundings, InstantSource clock) {
        this.gates = gates;
        this.lookup = lookup;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /// @param lastHandoverAt absent when there has been none
    public record Seen(
            Gate gate,
            Sums today,
            PostStaffing staffing,
            @Nullable Instant lastHandoverAt,
            int openItems) {}

    /// In order of area and id.
    ///
    /// @param day whose counts and hand-overs; each gate's present day when absent
    /// @param after id of the last gate of the page before
    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public List<Seen> within(AreaKey area, @Nullable LocalDate day, @Nullable UUID after, int limit) {
        var last = after == null ? null : gates.find(after).orElse(null);
        var now = clock.instant();
        return surroundings.of(gates.within(area, last, limit), now, day);
    }

    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public Seen one(UUID id, @Nullable LocalDate day) {
        var gate = gates.find(id).orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", id));
        return surroundings.of(List.of(gate), clock.instant(), day).getFirst();
    }

    /// Outcomes by civil hour.
    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public List<GateHours.Hour> hours(UUID id, @Nullable LocalDate day) {
        var gate = gates.find(id).orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", id));
        return surroundings.hours(id, day == null ? lookup.dayOf(clock.instant(), gate.areaKey()) : day);
    }

    /// What is around gates: counts, people, hand-overs.
    @org.springframework.stereotype.Component
    static class Surroundings {

        private final GateHours hours;
        private final Handovers handovers;
        private final Staffing staffing;
        private final GateLookup lookup;

        Surroundings(GateHours hours, Handovers handovers, Staffing staffing, GateLookup lookup) {
            this.hours = hours;
            this.handovers = handovers;
            this.staffing = staffing;
            this.lookup = lookup;
        }

        List<GateHours.Hour> hours(UUID gate, LocalDate day) {
            return hours.hours(gate, day);
        }

        /// @param day whose counts and hand-overs; each gate's present day when absent
        List<Seen> of(List<Gate> seen, Instant now, @Nullable LocalDate day) {
            if (seen.isEmpty()) {
                return List.of();
            }
            var ids =
                    seen.stream().map(gate -> Objects.requireNonNull(gate.id())).toList();
            var sums = sums(seen, now, day);
            var until = day == null
                    ? now.plusSeconds(1)
                    : day.plusDays(1)
                            .atStartOfDay(lookup.zoneAt(seen.getFirst().areaKey()))
                            .toInstant();
            var last = handovers.lastBefore(ids, until);
            var staff = staffing.of(
                    seen.stream()
                            .map(Gate::postId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    now);
            return seen.stream()
                    .map(gate -> {
                        var handover = last.get(gate.id());
                        return new Seen(
                                gate,
                                sums.getOrDefault(gate.id(), Sums.NONE),
                                gate.postId() == null
                                        ? new PostStaffing(0, 0, gate.roles().size())
                                        : staff.getOrDefault(gate.postId(), new PostStaffing(0, 0, 0)),
                                handover == null ? null : handover.at(),
                                handover == null ? 0 : handover.openItems());
                    })
                    .toList();
        }

        private Map<UUID, Sums> sums(Collection<Gate> seen, Instant now, @Nullable LocalDate day) {
            var byDay = new HashMap<LocalDate, List<UUID>>();
            for (var gate : seen) {
                byDay.computeIfAbsent(
                                day == null ? lookup.dayOf(now, gate.areaKey()) : day,
                                any -> new java.util.ArrayList<>())
                        .add(Objects.requireNonNull(gate.id()));
            }
            var sums = new HashMap<UUID, Sums>();
            byDay.forEach((each, ids) -> sums.putAll(hours.ofDay(ids, each)));
            return sums;
        }
    }
}
