package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lianfang.gates.model.Advice;
import org.lianfang.gates.model.CrossingCheck;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.model.Decision;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.model.PersonCheck;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.springframework.stereotype.Service;

/// Says before recording what to do with somebody at the gate, and why. Asks memory only.
@Service
public class Assessing {

    private final GateLookup gates;
    private final CheckingCrossings checking;
    private final Advising advising;
    private final InstantSource clock;

    Assessing(GateLookup gates, CheckingCrossings checking, Advising advising, InstantSource clock) {
        this.gates = gates;
        this.checking = checking;
        this.advising = advising;
        this.clock = clock;
    }

    public record Assessment(Decision decision, List<Advice> advice) {}

    /// @param entry person, temperature, plate and exemption as typed so far
    @Needs(Permission.RECORD_CROSSINGS)
    public Assessment assess(UUID gateId, CrossingEntry entry) {
        var gate = gates.find(gateId)
                .filter(found -> Access.scope().contains(found.areaKey()))
                .orElseThrow(() -> GateRefusal.UNKNOWN_GATE.with("id", gateId));
        var rules = checking.rulesAt(gate.areaKey());
        var check = new CrossingCheck(entry);
        var celsius = check.celsius(rules);
        check.vehicle();
        var person = PersonCheck.read(entry.person(), check.fields());
        if (!check.fields().isClean()) {
            throw check.fields().refusal();
        }
        var advice = advising.about(person, celsius, rules, gates.dayOf(clock.instant(), gate.areaKey()));
        var exempt = entry.exemption() != null && !entry.exemption().isEmpty();
        return new Assessment(Decision.of(advice, exempt), advice);
    }
}
