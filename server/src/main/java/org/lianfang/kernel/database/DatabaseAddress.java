package org.lianfang.kernel.database;

/// Where the database is and as whom to come: the owner migrates, the application works.
///
/// @param url JDBC URL without credentials
public record DatabaseAddress(String url, Login owner, Login application) {

    /// A database role and its password; the password never appears in texts.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user + ":***";
        }
    }
}
