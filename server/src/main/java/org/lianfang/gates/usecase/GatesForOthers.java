package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianfang.gates.Gates;
import org.lianfang.gates.store.RegisteredGates;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the command post sees of gates. Runs in the asker's transaction and sees what the asker sees.
@Service
class GatesForOthers implements Gates {

    private final RegisteredGates gates;
    private final LookingAtGates.Surroundings surroundings;
    private final InstantSource clock;

    GatesForOthers(RegisteredGates gates, LookingAtGates.Surroundings surroundings, InstantSource clock) {
        this.gates = gates;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<GateLine> openOn(AreaKey area, LocalDate day) {
        return surroundings.of(gates.openOn(area, day), clock.instant(), day).stream()
                .map(seen -> new GateLine(
                        Objects.requireNonNull(seen.gate().id()),
                        seen.gate().code(),
                        seen.gate().name(),
                        seen.gate().areaKey(),
                        seen.gate().teamId(),
                        Map.of(
                                "persons", (long) seen.today().persons(),
                                "vehicles", (long) seen.today().vehicles(),
                                "toHospital", (long) seen.today().toHospital(),
                                "fever", (long) seen.today().fever()),
                        new Staff(
                                seen.staffing().now(),
                                seen.staffing().next(),
                                seen.staffing().minimum()),
                        seen.lastHandoverAt(),
                        seen.openItems()))
                .toList();
    }
}
