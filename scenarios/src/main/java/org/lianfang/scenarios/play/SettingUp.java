package org.lianfang.scenarios.play;

import java.net.URI;
import java.util.Map;
import org.lianfang.scenarios.Credentials;

/// Makes the first administrator of a fresh server.
public final class SettingUp {

    private SettingUp() {}

    /// Does nothing when somebody has set the server up already.
    ///
    /// @param code as the server printed it at its first start
    public static void of(URI server, String code, Credentials administrator) {
        var visitor = SignedIn.session(server);
        if (visitor.get("/api/setup").path("needed").asBoolean()) {
            visitor.post(
                    "/api/setup",
                    Map.of(
                            "login", administrator.login(),
                            "displayName", administrator.login(),
                            "password", administrator.password(),
                            "setupCode", code));
        }
    }
}
