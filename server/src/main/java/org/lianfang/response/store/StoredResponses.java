package org.lianfang.response.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.RulePack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Responses with the rules they run under.
@Repository
public class StoredResponses {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredResponses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(Response response, java.time.Instant at, UUID by) {
        jdbc.sql("""
                insert into response.response (
                  id, name, hazard, level, area_key, area_end, started_on, time_zone, rule_pack, rule_pack_version,
                  rule_pack_content, invented_people, activated_at, activated_by)
                values (
                  :id, :name, :hazard, :level, :area, :areaEnd, :startedOn, :zone, :pack, :packVersion,
                  :content::jsonb, :invented, :at, :by)
                """)
                .param("id", response.id())
                .param("name", response.name())
                .param("hazard", response.hazard())
                .param("level", response.level().name())
                .param("area", response.area().low())
                .param("areaEnd", response.area().high())
                .param("startedOn", response.startedOn())
                .param("zone", response.zone().getId())
                .param("pack", response.rules().id())
                .param("packVersion", response.rules().version())
                .param("content", json.writeValueAsString(response.rules()))
                .param("invented", response.inventedPeople())
                .param("at", java.sql.Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// @return whether the response was still active and has another level now
    public boolean changeLevel(UUID id, Response.Level level) {
        return jdbc.sql("""
                update response.response set level = :level, version = version + 1
                where id = :id and stood_down_on is null and level <> :level
                """).param("id", id).param("level", level.name()).update() == 1;
    }

    public void insertLevel(Map<String, ?> change) {
        jdbc.sql("""
                insert into response.level_change (id, response_id, area_key, level, reason, at, by)
                values (:id, :response, :area, :level, :reason, :at, :by)
                """).params(change).update();
    }

    /// @return whether the response was still active
    public boolean standDown(UUID id, LocalDate on, String reason) {
        return jdbc.sql("""
                update response.response set stood_down_on = :on, stood_down_reason = :reason, version = version + 1
                where id = :id and stood_down_on is null
                """)
                        .param("id", id)
                        .param("on", on)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    public List<Response> all() {
        return jdbc.sql("""
                select id, name, hazard, level, area_key, started_on, stood_down_on, time_zone, rule_pack_content,
                       invented_people
                from response.response
                order by area_key desc, started_on desc, id desc
                """).query(this::response).list();
    }

    /// Changes whenever any response changes.
    public long revision() {
        return jdbc.sql("select coalesce(sum(version), 0) from response.response")
                .query(Long.class)
                .single();
    }

    private Response response(ResultSet row, int number) throws SQLException {
        return new Response(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("hazard"),
                Response.Level.valueOf(row.getString("level")),
                new AreaKey(row.getLong("area_key")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("stood_down_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                json.readValue(row.getString("rule_pack_content"), RulePack.class),
                row.getBoolean("invented_people"));
    }
}
