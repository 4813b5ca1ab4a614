package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.LocalRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules that are stricter in an area than the pack, from the proposal to the end.
@Repository
public class LocalRules {

    private final JdbcClient jdbc;

    LocalRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(LocalRule rule) {
        var what = rule.what();
        return jdbc.sql("""
            insert into passes.local_rules
              (id, area_key, area_end, response_id, rule, ground, value, pack_value, reason, evidence, until_day,
               ends_at, proposed_by, proposer, proposed_at)
            values (:id, :area, :end, :response, :rule, :ground::text, :value, :packValue, :reason, :evidence,
                    :until, :ends, :by, :name, :at)
            on conflict (id) do nothing
            """)
                        .param("id", rule.id())
                        .param("area", rule.area().value())
                        .param("end", rule.area().high())
                        .param("response", rule.response())
                        .param("rule", what.rule().name())
                        .param(
                                "ground",
                                what.ground() == null ? null : what.ground().name())
                        .param("value", what.value())
                        .param("packValue", what.packValue())
                        .param("reason", rule.reason().name())
                        .param("evidence", rule.evidence().reference())
                        .param("until", rule.until())
                        .param("ends", Rows.at(rule.ends()))
                        .param("by", rule.proposer().account())
                        .param("name", rule.proposer().name())
                        .param("at", Rows.at(rule.proposedAt()))
                        .update()
                == 1;
    }

    public Optional<LocalRule> findLocked(UUID id) {
        return jdbc.sql("select * from passes.local_rules where id = :id for update")
                .param("id", id)
                .query(LocalRules::read)
                .optional();
    }

    /// Whom it concerns is settled afterwards.
    public void decide(UUID id, GroundFact.Issuer by, Instant at, HandChange.Outcome outcome) {
        jdbc.sql("""
            update passes.local_rules
            set decided_by = :by, decider = :name, decided_at = :at, outcome = :outcome, settled_at = null
            where id = :id and decided_at is null
            """)
                .param("id", id)
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Rows.at(at))
                .param("outcome", outcome.name())
                .update();
    }

    /// Whom it concerns is settled afterwards.
    public void end(UUID id, UUID by, Instant at) {
        jdbc.sql("""
            update passes.local_rules set ended_by = :by, ended_at = :at, settled_at = null
            where id = :id and ended_at is null
            """).param("id", id).param("by", by).param("at", Rows.at(at)).update();
    }

    /// Those that were approved, the newest first.
    public List<LocalRule> approved() {
        return jdbc.sql("""
            select * from passes.local_rules where outcome = 'APPROVED'
            order by ends_at desc
            limit 1000
            """).query(LocalRules::read).list();
    }

    /// Approved or ended, and nobody has looked whom that concerns.
    public List<LocalRule> unsettled() {
        return jdbc.sql("""
            select * from passes.local_rules
            where outcome = 'APPROVED' and settled_at is null
            order by id
            for update
            """).query(LocalRules::read).list();
    }

    public void settled(UUID id, Instant at) {
        jdbc.sql("update passes.local_rules set settled_at = :at where id = :id")
                .param("id", id)
                .param("at", Rows.at(at))
                .update();
    }

    /// Those of an area, of what lies in it and of what it lies in, the newest first.
    public List<LocalRule> concerning(AreaKey area, @Nullable UUID before, int limit) {
        return jdbc.sql("""
            select * from passes.local_rules
            where area_key < :high and area_end > :low and (:before::uuid is null or id < :before::uuid)
            order by id desc
            limit :limit
            """)
                .param("low", area.low())
                .param("high", area.high())
                .param("before", before)
                .param("limit", limit)
                .query(LocalRules::read)
                .list();
    }

    private static LocalRule read(ResultSet row, int number) throws SQLException {
        var ground = row.getString("ground");
        var outcome = row.getString("outcome");
        return new LocalRule(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("response_id", UUID.class),
                new LocalRule.What(
                        LocalRule.Rule.valueOf(row.getString("rule")),
                        ground == null ? null : Ground.valueOf(ground),
                        row.getString("value"),
                        row.getString("pack_value")),
                LocalRule.Reason.valueOf(row.getString("reason")),
                new Evidence(Evidence.Kind.DOCUMENT, row.getString("evidence")),
                row.getObject("until_day", LocalDate.class),
                Rows.moment(row, "ends_at"),
                new GroundFact.Issuer(row.getObject("proposed_by", UUID.class), row.getString("proposer")),
                Rows.moment(row, "proposed_at"),
                outcome == null
                        ? null
                        : new HandChange.Decided(
                                new GroundFact.Issuer(
                                        row.getObject("decided_by", UUID.class), row.getString("decider")),
                                Rows.moment(row, "decided_at"),
                                HandChange.Outcome.valueOf(outcome)),
                Rows.momentIfAny(row, "ended_at"));
    }
}
