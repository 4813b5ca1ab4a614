package org.lianfang.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.kernel.database.DatabaseAddress.Login;

/// What a database must be before it is migrated, and the role as which the application works in it. Whatever an
/// institution's administrator has to mend is said in words before anything is changed.
final class BeforeMigrating {

    private static final int OLDEST = 15;
    private static final String EXTENSION = "btree_gist";
    private static final String NOT_ALLOWED = "42501";

    private BeforeMigrating() {}

    /// @throws StartProblem `database-…`
    static void prepare(DatabaseAddress address) {
        try (var owner = connect(address, address.owner())) {
            requireFit(owner, address);
            makeRole(owner, address);
        } catch (SQLException notReached) {
            throw new StartProblem("database-not-reachable", address.place(), notReached);
        }
    }

    static boolean isAboutRights(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static void requireFit(Connection owner, DatabaseAddress address) throws SQLException {
        if (owner.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new StartProblem("database-too-old", owner.getMetaData().getDatabaseProductVersion(), null);
        }
        var encoding = one(owner, "select current_setting('server_encoding')");
        if (!"UTF8".equals(encoding)) {
            throw new StartProblem("database-not-utf8", String.valueOf(encoding), null);
        }
        if (isFalse(owner, "select exists (select from pg_available_extensions where name = ?)", EXTENSION)) {
            throw new StartProblem("database-extension-missing", EXTENSION, null);
        }
        if (isFalse(owner, "select has_database_privilege(current_database(), 'create')")) {
            throw new StartProblem("database-owner-lacks-right", address.owner().user(), null);
        }
    }

    /// The application's role owns nothing and cannot bypass row-level security. One that an administrator has made is
    /// taken as it is, if it is as powerless.
    private static void makeRole(Connection owner, DatabaseAddress address) throws SQLException {
        var login = address.application();
        var name = login.user();
        if (!isFalse(
                owner, "select exists (select from pg_roles where rolname = ? and (rolsuper or rolbypassrls))", name)) {
            throw new StartProblem("database-role-too-powerful", name, null);
        }
        var known = !isFalse(owner, "select exists (select from pg_roles where rolname = ?)", name);
        if (known && opens(address, login)) {
            return;
        }
        // Not more than this: who is no superuser may not even say `nosuperuser` of a role that exists.
        var form = known
                ? "select format('alter role %I login password %L', ?, ?)"
                : "select format('create role %I login nosuperuser nobypassrls nocreaterole nocreatedb password %L', ?, ?)";
        try (var statement = owner.createStatement()) {
            statement.execute(String.valueOf(one(owner, form, name, login.password())));
        } catch (SQLException refused) {
            if (isAboutRights(refused)) {
                throw new StartProblem("database-owner-may-not-make-role", name, refused);
            }
            throw refused;
        }
    }

    private static boolean opens(DatabaseAddress address, Login login) {
        try (var application = connect(address, login)) {
            return application.isValid(2);
        } catch (SQLException wrongPassword) {
            return false;
        }
    }

    private static Connection connect(DatabaseAddress address, Login login) throws SQLException {
        return DriverManager.getConnection(address.url(), login.user(), login.password());
    }

    private static boolean isFalse(Connection owner, String question, String... values) throws SQLException {
        return "f".equals(one(owner, question, values));
    }

    private static @Nullable String one(Connection owner, String question, String... values) throws SQLException {
        try (var statement = owner.prepareStatement(question)) {
            for (var index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
