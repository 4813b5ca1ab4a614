package org.lianfang.scenarios.play;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.lianfang.scenarios.city.City.Onlooker;
import org.lianfang.scenarios.invention.Sex;

/// Accounts of invented people, one for each kind of user, so that the played city can be looked at through their eyes.
final class OpeningAccounts {

    private static final int SIGNER_BORN = 1980;

    private final Cast cast;
    private final Api administrator;

    OpeningAccounts(Stage stage) {
        this.cast = stage.cast();
        this.administrator = stage.administrator();
    }

    /// @param password null: no accounts are wanted
    List<OpenedAccount> open(@Nullable String password) {
        if (password == null) {
            return List.of();
        }
        var known = known();
        return cast.city().onlookers().stream()
                .map(onlooker -> {
                    if (!known.contains(loginOf(onlooker))) {
                        open(onlooker, password);
                    }
                    return opened(onlooker);
                })
                .toList();
    }

    private OpenedAccount opened(Onlooker onlooker) {
        return new OpenedAccount(
                loginOf(onlooker),
                onlooker.role(),
                cast.divisions().address(cast.divisions().get(onlooker.area())));
    }

    private String loginOf(Onlooker onlooker) {
        return cast.city().key() + "-" + onlooker.login();
    }

    private void open(Onlooker onlooker, String password) {
        var login = loginOf(onlooker);
        var dice = cast.city().seed().child("account").child(login).dice();
        var name = cast.names().full(dice, Sex.FEMALE, SIGNER_BORN);
        var area = cast.divisions().get(onlooker.area()).areaKey();
        var account = administrator.post(
                "/api/accounts", Map.of("login", login, "displayName", name, "password", password, "areaKey", area));
        administrator.post(
                "/api/accounts/" + account.path("id").asString() + "/grants",
                Map.of("role", onlooker.role(), "areaKey", area));
    }

    private Set<String> known() {
        var logins = new HashSet<String>();
        for (var account : administrator
                .get("/api/accounts?login=" + cast.city().key() + "-")
                .path("items")) {
            logins.add(account.path("login").asString());
        }
        return logins;
    }
}
