package org.lianfang.kernel.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.kernel.database.DatabaseAddress.Login;

/// The URL of an external database as people write it: `postgresql://user:password@host/db` or
/// `jdbc:postgresql://host/db?user=…&password=…`. Whatever else it asks of the driver, such as `sslmode=verify-full`,
/// is kept.
final class ExternalUrl {

    private ExternalUrl() {}

    /// @throws StartProblem `database-url-not-valid`
    static DatabaseAddress read(String url, Login application) {
        try {
            var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            var named = uri.getHost() != null && uri.getPath().length() > 1;
            if (!named || !("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("The database URL names no host or no database");
            }
            var parameters = parametersOf(uri.getRawQuery());
            var owner = ownerIn(uri.getRawUserInfo(), parameters);
            var address = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + uri.getRawPath() + queryOf(parameters);
            return new DatabaseAddress(address, owner, application);
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartProblem("database-url-not-valid", "LIANFANG_DATABASE_URL", notAnAddress);
        }
    }

    /// Takes the owner's login out, so that it is in no address that is ever shown.
    private static Login ownerIn(@Nullable String userInfo, Map<String, String> parameters) {
        var user = parameters.remove("user");
        var password = parameters.remove("password");
        if (userInfo != null) {
            var parts = userInfo.split(":", 2);
            return new Login(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        if (user == null) {
            throw new IllegalArgumentException("The database URL names no user");
        }
        return new Login(user, password == null ? "" : password);
    }

    private static Map<String, String> parametersOf(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], decoded(parts.length > 1 ? parts[1] : ""));
        }
        return parameters;
    }

    private static String queryOf(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// A plus sign is itself, as in every password that has one.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
