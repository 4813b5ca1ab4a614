package org.lianfang.kernel.database;

/// Where the database is and as whom to come: the owner migrates, the application works.
///
/// @param url JDBC URL without credentials
public record DatabaseAddress(String url, Login owner, Login application) {

    /// The URL without what it asks of the driver, to be shown to people.
    public String place() {
        return url.split("\\?", 2)[0];
    }

    /// A database role and its password; the password never appears in texts.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user + ":***";
        }
    }
}
