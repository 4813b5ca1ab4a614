package org.lianfang.people.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.NameTokens;
import org.lianfang.people.model.Resident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens by which residents and households are found.
@Repository
public class Tokens {

    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /// @param subject a resident, or a household when the token begins with `#`
    public record Token(String text, AreaKey area, UUID subject) {}

    public static List<Token> of(Resident resident) {
        return NameTokens.of(resident.person().name()).stream()
                .map(text -> new Token(text, resident.area(), resident.id()))
                .toList();
    }

    public static List<Token> of(Household household) {
        return household.door().tokens().stream()
                .map(text -> new Token(text, household.area(), household.id()))
                .toList();
    }

    public static List<Token> of(Collection<Resident> residents, Collection<Household> households) {
        var tokens = new ArrayList<Token>(residents.size() * 4 + households.size() * 2);
        residents.forEach(resident -> tokens.addAll(of(resident)));
        households.forEach(household -> tokens.addAll(of(household)));
        return tokens;
    }

    public void add(Collection<Token> tokens) {
        database.sql("""
                        insert into people.token (token, area_key, subject_id)
                        select token, area_key, subject_id
                        from unnest(:tokens::text[], :areas::bigint[], :subjects::uuid[]) as entered (token, area_key, subject_id)
                        on conflict do nothing
                        """)
                .param("tokens", Columns.of(tokens, Token::text))
                .param("areas", Columns.of(tokens, token -> token.area().value()))
                .param("subjects", Columns.of(tokens, Token::subject))
                .update();
    }

    public void remove(Collection<Token> tokens) {
        database.sql("""
                        delete from people.token kept
                        using unnest(:tokens::text[], :areas::bigint[], :subjects::uuid[]) as gone (token, area_key, subject_id)
                        where kept.token = gone.token collate "C"
                          and kept.area_key = gone.area_key and kept.subject_id = gone.subject_id
                        """)
                .param("tokens", Columns.of(tokens, Token::text))
                .param("areas", Columns.of(tokens, token -> token.area().value()))
                .param("subjects", Columns.of(tokens, Token::subject))
                .update();
    }
}
