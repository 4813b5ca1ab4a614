package org.lianfang.gates.model;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing.Health;
import org.lianfang.gates.model.Journey.Direction;
import org.lianfang.gates.model.Journey.Reason;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;

/// The rules that one record must meet. Each is small, has its own code, and never concerns another record.
///
/// Exempt people never wait: such a record needs a gate and a direction, nothing else.
public final class CrossingCheck {

    private static final int LONGEST_PLACE = 80;
    private static final Pattern PASS_NUMBER = Pattern.compile("[0-9a-f]{16}");

    private final CrossingEntry sent;
    private final EntryFields fields = new EntryFields();

    public CrossingCheck(CrossingEntry sent) {
        this.sent = sent;
    }

    /// What stands after all rules were met; see [#isClean].
    ///
    /// @param gate where it happened, with its area
    public Crossing read(UUID gate, AreaKey area, Crossing.Moment moment, GateRules rules) {
        var id = fields.id("/id", sent.id());
        fields.require("/id", id, sent.id());
        if (id != null && !Ids.isVersion7(id)) {
            fields.refuse("/id", GateRefusal.ID_NOT_VALID, Map.of());
        }
        var celsius = celsius(rules);
        var exemption = fields.choice("/exemption", sent.exemption(), Exemption.class);
        var outcome = outcome(exemption);
        var crossing = new Crossing(
                id == null ? Ids.next() : id,
                gate,
                area,
                moment,
                journey(),
                fields.id("/partyId", sent.partyId()),
                vehicle(),
                PersonCheck.read(sent.person(), fields),
                new Health(celsius, rules.isFever(celsius)),
                outcome,
                exemption,
                passNumber());
        if (outcome != Outcome.EXEMPT && sent.person() == null && isEmpty(sent.plate())) {
            fields.refuse("/", GateRefusal.NOBODY_CROSSED, Map.of());
        }
        return crossing;
    }

    public EntryFields fields() {
        return fields;
    }

    /// Temperature in tenths of a degree; refused when no thermometer can have meant it.
    public @Nullable Integer celsius(GateRules rules) {
        if (isEmpty(sent.celsius())) {
            return null;
        }
        try {
            var tenths = Math.toIntExact(Math.round(Double.parseDouble(sent.celsius()) * 10));
            if (!rules.isPlausible(tenths)) {
                fields.refuse("/celsius", GateRefusal.TEMPERATURE_NOT_PLAUSIBLE, implausible(tenths, rules));
            }
            return tenths;
        } catch (NumberFormatException | ArithmeticException notANumber) {
            fields.refuse("/celsius", GateRefusal.TEMPERATURE_NOT_A_NUMBER, Map.of());
            return null;
        }
    }

    public @Nullable Vehicle vehicle() {
        var kind = fields.choice("/vehicleKind", sent.vehicleKind(), Vehicle.Kind.class);
        var typed = fields.text("/plate", sent.plate(), 20);
        if (typed == null) {
            return null;
        }
        var plate = Plate.read(typed);
        if (plate.isEmpty()) {
            fields.refuse(
                    "/plate",
                    Plate.mistakesLetters(typed) ? GateRefusal.PLATE_HAS_I_OR_O : GateRefusal.PLATE_NOT_VALID,
                    Map.of());
            return null;
        }
        return new Vehicle(plate.get(), kind);
    }

    private Journey journey() {
        var direction = fields.choice("/direction", sent.direction(), Direction.class);
        fields.require("/direction", direction, sent.direction());
        return new Journey(
                direction == Direction.IN,
                fields.text("/origin", sent.origin(), LONGEST_PLACE),
                fields.text("/destination", sent.destination(), LONGEST_PLACE),
                fields.choice("/reason", sent.reason(), Reason.class));
    }

    private @Nullable String passNumber() {
        var number = fields.text("/passId", sent.passId(), LONGEST_PLACE);
        if (number != null && !PASS_NUMBER.matcher(number).matches()) {
            fields.refuse("/passId", GateRefusal.ID_NOT_VALID, Map.of());
            return null;
        }
        return number;
    }

    private Outcome outcome(@Nullable Exemption exemption) {
        var outcome = fields.choice("/outcome", sent.outcome(), Outcome.class);
        if (exemption != null && outcome != null && outcome != Outcome.EXEMPT) {
            fields.refuse("/exemption", GateRefusal.EXEMPTION_WITHOUT_EXEMPT, Map.of());
        }
        if (exemption == null) {
            fields.require("/outcome", outcome, sent.outcome());
        }
        return Objects.requireNonNullElse(outcome, Outcome.EXEMPT);
    }

    private static Map<String, Object> implausible(int tenths, GateRules rules) {
        return Map.of(
                "celsius",
                GateRules.celsius(tenths),
                "lowest",
                rules.lowestTenths() == null ? "–" : GateRules.celsius(rules.lowestTenths()),
                "highest",
                rules.highestTenths() == null ? "–" : GateRules.celsius(rules.highestTenths()));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
