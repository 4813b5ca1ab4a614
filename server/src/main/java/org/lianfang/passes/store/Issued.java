package org.lianfang.passes.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.Colour;
import org.lianfang.passes.signed.PassClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passes that were signed and have not expired.
@Repository
public class Issued {

    private final JdbcClient jdbc;

    Issued(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Form {
        PHONE,
        PAPER
    }

    /// @param by absent when the resident asked for it
    public record Pass(
            PassClaims.Number number,
            UUID resident,
            AreaKey area,
            Form form,
            Colour colour,
            Instant issued,
            Instant expires,
            @Nullable UUID by) {}

    public void add(Pass pass) {
        jdbc.sql("""
                        insert into passes.issued (id, resident_id, area_key, form, colour, issued_at, expires_at, issued_by)
                        values (:id, :resident, :area, :form, :colour, :issued, :expires, :by::uuid)
                        """)
                .param("id", pass.number.bytes())
                .param("resident", pass.resident)
                .param("area", pass.area.value())
                .param("form", pass.form.name())
                .param("colour", pass.colour.name())
                .param("issued", Rows.at(pass.issued))
                .param("expires", Rows.at(pass.expires))
                .param("by", pass.by)
                .update();
    }

    /// All that somebody holds say no longer what is so.
    public int withdraw(UUID resident, Instant now) {
        return jdbc.sql("""
                        update passes.issued set revoked_at = :now
                        where resident_id = :resident and revoked_at is null and expires_at > :now
                        """)
                .param("resident", resident)
                .param("now", Rows.at(now))
                .update();
    }

    public List<PassClaims.Number> withdrawn(Instant now) {
        return jdbc.sql("""
                        select id from passes.issued
                        where revoked_at is not null and expires_at > :now
                        order by id
                        """)
                .param("now", Rows.at(now))
                .query((row, number) -> PassClaims.Number.of(row.getBytes("id")))
                .list();
    }

    public Optional<UUID> holderOf(PassClaims.Number pass) {
        return jdbc.sql("select resident_id from passes.issued where id = :id")
                .param("id", pass.bytes())
                .query(UUID.class)
                .optional();
    }

    /// Nothing of a pass is kept once it has expired.
    public int forgetExpired(Instant now) {
        return jdbc.sql("delete from passes.issued where expires_at <= :now")
                .param("now", Rows.at(now))
                .update();
    }
}
