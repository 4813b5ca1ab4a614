package org.lianfang.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Login;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts, within the scope of the transaction.
@Repository
public class AccountRows {

    /// Any constant of ours.
    private static final long FIRST_ACCOUNT_LOCK = 0x6c69616e_6661_02L;

    private final JdbcClient jdbc;

    public AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hash of the password, in PHC form
    public record Credentials(Account account, String hash) {}

    public boolean areEmpty() {
        return jdbc.sql("""
                        select not exists (select from identity.account)
                        """).query(Boolean.class).single();
    }

    /// Lets only one transaction make the first account.
    ///
    /// @return whether there is none yet
    public boolean lockForFirst() {
        jdbc.sql("""
                        select pg_advisory_xact_lock(:lock)
                        """).param("lock", FIRST_ACCOUNT_LOCK).query(row -> {});
        return areEmpty();
    }

    public Optional<Credentials> credentials(Login login) {
        return jdbc.sql("""
                        select id, login, display_name, locale, must_change_password, disabled, area_key,
                               last_sign_in_at, version, password_hash
                        from identity.account
                        where login = :login
                        """)
                .param("login", login.value())
                .query((row, number) -> new Credentials(read(row), row.getString("password_hash")))
                .optional();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("""
                        select id, login, display_name, locale, must_change_password, disabled, area_key,
                               last_sign_in_at, version
                        from identity.account
                        where id = :id
                        """).param("id", id).query((row, number) -> read(row)).optional();
    }

    public Map<UUID, Account> find(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, login, display_name, locale, must_change_password, disabled, area_key,
                               last_sign_in_at, version
                        from identity.account
                        where id = any (:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query((row, number) -> read(row)).stream()
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    /// By login; those after the given one.
    public List<Account> page(AreaKey area, @Nullable String prefix, @Nullable String after, int limit) {
        return jdbc.sql("""
                        select id, login, display_name, locale, must_change_password, disabled, area_key,
                               last_sign_in_at, version
                        from identity.account
                        where area_key >= :low and area_key < :high
                          and (:prefix::text is null or starts_with(login, :prefix))
                          and (:after::text is null or login > :after)
                        order by login
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("prefix", prefix)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    public void add(Account account, String hash, UUID by, Instant at) {
        jdbc.sql("""
                        insert into identity.account
                          (id, login, display_name, password_hash, must_change_password, area_key, created_at,
                           created_by)
                        values (:id, :login, :name, :hash, :mustChange, :area, :at, :by)
                        """)
                .param("id", account.id())
                .param("login", account.login())
                .param("name", account.displayName())
                .param("hash", hash)
                .param("mustChange", account.mustChangePassword())
                .param("area", account.area().value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// @return false when the version is not the kept one
    public boolean rename(UUID id, int version, String displayName) {
        return jdbc.sql("""
                        update identity.account
                        set display_name = :name, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", displayName)
                        .update()
                == 1;
    }

    public void setDisabled(UUID id, boolean disabled) {
        jdbc.sql("""
                        update identity.account
                        set disabled = :disabled, version = version + 1
                        where id = :id
                        """).param("id", id).param("disabled", disabled).update();
    }

    public void setLocale(UUID id, String locale) {
        jdbc.sql("""
                        update identity.account
                        set locale = :locale
                        where id = :id
                        """).param("id", id).param("locale", locale).update();
    }

    public void setPassword(UUID id, String hash, boolean mustChange) {
        jdbc.sql("""
                        update identity.account
                        set password_hash = :hash, must_change_password = :mustChange
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    public void signedIn(UUID id, Instant at) {
        jdbc.sql("""
                        update identity.account
                        set last_sign_in_at = :at
                        where id = :id
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    /// Names of accounts and of machines.
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                        select id, display_name as name
                        from identity.account
                        where id = any (:ids)
                        union all
                        select id, name
                        from identity.token
                        where id = any (:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    private static Account read(ResultSet row) throws SQLException {
        var lastSignIn = Rows.momentIfAny(row, "last_sign_in_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("locale"),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                new AreaKey(row.getLong("area_key")),
                lastSignIn,
                row.getInt("version"));
    }
}
