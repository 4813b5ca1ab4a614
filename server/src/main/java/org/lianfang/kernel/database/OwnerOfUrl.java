package org.lianfang.kernel.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.DatabaseAddress.Login;

/// The owner's login as written into a database URL.
final class OwnerOfUrl {

    private OwnerOfUrl() {}

    /// @throws IllegalArgumentException when the URL names no user
    static Login in(URI uri) {
        var userInfo = uri.getUserInfo();
        if (userInfo != null) {
            var parts = userInfo.split(":", 2);
            return new Login(parts[0], parts.length > 1 ? parts[1] : "");
        }
        var query = parametersOf(uri.getRawQuery());
        var user = query.get("user");
        if (user == null) {
            throw new IllegalArgumentException("The database URL names no user");
        }
        return new Login(user, query.getOrDefault("password", ""));
    }

    private static Map<String, String> parametersOf(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
