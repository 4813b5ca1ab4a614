package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.people.model.Question;
import org.lianfang.people.store.Tokens.Token;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds residents below row-level security with `=`, `<` and `>=` only, the operators that are pushed below a policy
/// and so use an index.
///
/// A wide area reads a run of the primary key (token, area_key, subject_id): the answer comes in its order, the best
/// (shortest) match first, and stops at the limit. In a village or less that run could be long and hold nobody of the
/// village, so there the few thousand tokens of the village are read from token_in_area first.
@Repository
public class Searches {

    private final JdbcClient database;
    private final Vault vault;

    Searches(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Ids of those who have exactly this identity number, telephone, or last four digits, in this order.
    public List<UUID> exactly(Question question, AreaScope.Range area, int limit) {
        var idNumber = question.idNumber();
        var phone = question.phone();
        var tail = question.phoneTail();
        if (idNumber == null && phone == null && tail == null) {
            return List.of();
        }
        return database.sql("""
                        select id from (
                          select id, 1 as likeness from people.resident
                          where id_number_lookup = :idNumber and left_on is null and area_key >= :low and area_key < :high
                          union all
                          select id, 2 from people.resident
                          where phone_lookup = :phone and left_on is null and area_key >= :low and area_key < :high
                          union all
                          select id, 3 from people.resident
                          where phone_tail_lookup = :tail and left_on is null and area_key >= :low and area_key < :high
                        ) as found
                        order by likeness, id
                        limit :limit
                        """)
                .param(
                        "idNumber",
                        idNumber == null ? null : vault.lookup(Vault.Field.ID_NUMBER, idNumber),
                        Types.BINARY)
                .param("phone", phone == null ? null : vault.lookup(Vault.Field.PHONE, phone), Types.BINARY)
                .param("tail", tail == null ? null : vault.lookup(Vault.Field.PHONE, tail), Types.BINARY)
                .param("low", area.low())
                .param("high", area.high())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// Tokens that begin with the prefix, in order, from after a place in that order.
    public List<Token> beginning(String prefix, AreaScope.Range area, Token after, int limit) {
        var narrow = area.high() - area.low() <= AreaLevel.VILLAGE.width();
        return narrow ? inVillage(prefix, area, after, limit) : inWideArea(prefix, area, after, limit);
    }

    private List<Token> inWideArea(String prefix, AreaScope.Range area, Token after, int limit) {
        return ask("""
                select token, area_key, subject_id
                from people.token
                where token >= :prefix and token < :end
                  and area_key >= :low and area_key < :high
                  and (token, area_key, subject_id) > (:afterToken, :afterArea, :afterSubject)
                order by token, area_key, subject_id
                limit :limit
                """, prefix, area, after, limit);
    }

    private List<Token> inVillage(String prefix, AreaScope.Range area, Token after, int limit) {
        return ask("""
                with here as materialized (
                  select token, area_key, subject_id
                  from people.token
                  where area_key >= :low and area_key < :high)
                select token, area_key, subject_id
                from here
                where token >= :prefix and token < :end
                  and (token, area_key, subject_id) > (:afterToken, :afterArea, :afterSubject)
                order by token, area_key, subject_id
                limit :limit
                """, prefix, area, after, limit);
    }

    private List<Token> ask(String sql, String prefix, AreaScope.Range area, Token after, int limit) {
        return database.sql(sql)
                .param("prefix", prefix)
                .param("end", Question.after(prefix))
                .param("low", area.low())
                .param("high", area.high())
                .param("afterToken", after.text())
                .param("afterArea", after.area().value())
                .param("afterSubject", after.subject())
                .param("limit", limit)
                .query(Searches::token)
                .list();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getString("token"), new AreaKey(row.getLong("area_key")), row.getObject("subject_id", UUID.class));
    }
}
