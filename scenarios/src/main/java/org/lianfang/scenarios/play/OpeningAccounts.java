package org.lianfang.scenarios.play;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.Played.OpenedAccount;
import org.lianfang.scenarios.invention.Sex;

/// Accounts of invented people, one for each kind of user, so that the played city can be looked at through their eyes.
final class OpeningAccounts {

    /// @param area division code without the zeros at its end
    private record Wish(String role, String login, String area) {}

    private static final int SIGNER_BORN = 1980;

    private final Cast cast;
    private final Api administrator;

    OpeningAccounts(Cast cast, Api administrator) {
        this.cast = cast;
        this.administrator = administrator;
    }

    /// @param password null: no accounts are wanted
    List<OpenedAccount> open(@Nullable String password) {
        if (password == null) {
            return List.of();
        }
        var city = cast.city();
        var showcase = city.showcase();
        var wishes = List.of(
                new Wish("COMMANDER", city.key() + "-commander", city.prefecture()),
                new Wish("DUTY_LEAD", city.key() + "-lead", showcase.township()),
                new Wish("GRID_WORKER", city.key() + "-grid", showcase.village()),
                new Wish("GRID_WORKER", city.key() + "-grid-2", showcase.otherVillage()),
                new Wish("GATE_GUARD", city.key() + "-guard", showcase.county()),
                new Wish("DATA_PROTECTION_OFFICER", city.key() + "-protection", city.prefecture()),
                new Wish("ANALYST", city.key() + "-analyst", city.prefecture()));
        var known = known();
        return wishes.stream()
                .map(wish -> {
                    if (!known.contains(wish.login())) {
                        open(wish, password);
                    }
                    return opened(wish);
                })
                .toList();
    }

    private OpenedAccount opened(Wish wish) {
        return new OpenedAccount(
                wish.login(),
                wish.role(),
                cast.divisions().address(cast.divisions().get(wish.area())));
    }

    private void open(Wish wish, String password) {
        var dice = cast.city().seed().child("account").child(wish.login()).dice();
        var name = cast.names().full(dice, Sex.FEMALE, SIGNER_BORN);
        var area = cast.divisions().get(wish.area()).areaKey();
        var account = administrator.post(
                "/api/accounts",
                Map.of("login", wish.login(), "displayName", name, "password", password, "areaKey", area));
        administrator.post(
                "/api/accounts/" + account.path("id").asString() + "/grants",
                Map.of("role", wish.role(), "areaKey", area));
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
