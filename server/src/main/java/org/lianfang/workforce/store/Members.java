package org.lianfang.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Kept;
import org.lianfang.workforce.model.Member;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Members {

    private static final String NAMELESS = "–";

    private final JdbcClient jdbc;
    private final Vault vault;

    Members(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// What a shift needs to know of its member.
    public record Standing(UUID id, MemberRole role, Organisation.Kind organisation) {
        public boolean isPolice(MemberRole inThisShift) {
            return inThisShift.isPolice() || organisation == Organisation.Kind.POLICE;
        }
    }

    /// @param members with ids
    /// @return ids of those added; the others' ids were taken
    public Set<UUID> add(Collection<Member> members) {
        return Set.copyOf(jdbc.sql("""
                        insert into workforce.members
                          (id, organisation_id, name, role, area_key, phone_sealed, account_id)
                        select id, organisation_id, name, role, area_key, decode(phone, 'hex'), account_id
                        from unnest(:ids::uuid[], :organisations::uuid[], :names::text[], :roles::text[],
                                    :areas::bigint[], :phones::text[], :accounts::uuid[])
                             as new (id, organisation_id, name, role, area_key, phone, account_id)
                        on conflict (id) do nothing
                        returning id
                        """)
                .param("ids", Columns.of(members, Member::id))
                .param("organisations", Columns.of(members, Member::organisationId))
                .param("names", Columns.of(members, Member::name))
                .param("roles", Columns.of(members, Member::role))
                .param("areas", Columns.of(members, member -> member.areaKey().value()))
                .param("phones", Columns.of(members, this::sealedPhone))
                .param("accounts", Columns.of(members, Member::accountId))
                .query(UUID.class)
                .list());
    }

    public Map<UUID, Member> find(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, organisation_id, name, role, area_key, phone_sealed, account_id
                        from workforce.members
                        where id = any(:ids::uuid[])
                        """).param("ids", Columns.of(ids, id -> id)).query(this::read).stream()
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    public Map<UUID, Standing> standings(Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select m.id, m.role, o.kind
                        from workforce.members m
                        join workforce.organisations o on o.id = m.organisation_id
                        where m.id = any(:ids::uuid[])
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> new Standing(
                        row.getObject("id", UUID.class),
                        MemberRole.valueOf(row.getString("role")),
                        Organisation.Kind.valueOf(row.getString("kind"))))
                .stream()
                .collect(Collectors.toMap(Standing::id, standing -> standing));
    }

    /// In order of id.
    public List<Member> within(AreaKey area, @Nullable UUID organisation, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, organisation_id, name, role, area_key, phone_sealed, account_id
                        from workforce.members
                        where area_key >= :low and area_key < :high
                          and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("organisation", organisation)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /// Areas of members that still have a name.
    public List<AreaKey> areasOfNamed() {
        return jdbc.sql("select distinct area_key from workforce.members where name <> :nameless")
                .param("nameless", NAMELESS)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Takes name, telephone and account from the members of some areas; their shifts stay as facts about nobody.
    ///
    /// @return how many, by area
    public Map<AreaKey, Long> forgetNames(Collection<Kept> over) {
        return jdbc
                .sql("""
                        with gone as (
                          update workforce.members
                          set name = :nameless, phone_sealed = null, account_id = null, version = version + 1
                          where area_key = any(:areas::bigint[]) and name <> :nameless
                          returning area_key
                        )
                        select area_key, count(*) as members from gone group by area_key
                        """)
                .param("nameless", NAMELESS)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("members")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable String sealedPhone(Member member) {
        return member.phone() == null
                ? null
                : HexFormat.of().formatHex(vault.seal(Vault.Field.PHONE, new Personal<>(member.phone())));
    }

    private Member read(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("phone_sealed");
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                MemberRole.valueOf(row.getString("role")),
                new AreaKey(row.getLong("area_key")),
                sealed == null ? null : vault.open(Vault.Field.PHONE, sealed).value(),
                row.getObject("account_id", UUID.class));
    }
}
