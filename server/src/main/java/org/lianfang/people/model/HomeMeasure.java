package org.lianfang.people.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What watches or restricts somebody at home. None without ground, evidence, rule, issuer, last day and a way to
/// appeal; none outlives its response.
///
/// @param areaSince civil day from which it is counted in the area
/// @param lapsesOn first day on which it no longer holds
/// @param ended how it ended before its last day
/// @param appeal what the resident holds against it
public record HomeMeasure(
        UUID id,
        UUID resident,
        AreaKey area,
        LocalDate areaSince,
        Order order,
        LocalDate lapsesOn,
        @Nullable Ending ended,
        @Nullable String appeal) {

    /// What is asked of the person.
    public enum Kind {
        HOME_HEALTH_MONITORING,
        HOME_ISOLATION
    }

    /// Why. Health grounds of the rule pack only; each names the rule that gives the number of days.
    public enum Ground {
        KEY_REGION_RETURNEE("people.key-region-returnee.monitoring-days"),
        CLOSE_CONTACT_DECLARED("contacts.close.home-days"),
        FEVER_AT_GATE("people.fever-at-gate.monitoring-days");

        private final String ruleKey;

        Ground(String ruleKey) {
            this.ruleKey = ruleKey;
        }

        public String ruleKey() {
            return ruleKey;
        }
    }

    /// What was ordered.
    ///
    /// @param rule pack, version and key: `covid-19/2020-early 1 people.key-region-returnee.monitoring-days`
    /// @param from day 0: the day of return or of the last exposure
    /// @param until last day
    /// @param issuer how the account signs that ordered it
    public record Order(
            Kind kind,
            Ground ground,
            String evidence,
            UUID response,
            String rule,
            LocalDate from,
            LocalDate until,
            Instant issuedAt,
            UUID issuedBy,
            String issuer) {

        @Override
        public String toString() {
            return "Order[***]";
        }
    }

    public record Ending(LocalDate on, String why) {}

    /// Whether it binds the resident. One that ended with its response counts on that last day, but binds no more.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(order.from) && day.isBefore(lapsesOn) && (ended == null || day.isBefore(ended.on));
    }
}
