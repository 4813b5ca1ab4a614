package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.usecase.NewAccounts.Wanted;
import org.lianfang.identity.usecase.SettingUp;
import org.lianfang.kernel.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final SettingUp settingUp;

    SetupController(SettingUp settingUp) {
        this.settingUp = settingUp;
    }

    record State(boolean needed) {}

    record First(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String setupCode) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record Made(UUID id, String login) {}

    @GetMapping
    @OpenToAll(because = "an empty installation has no accounts")
    State state() {
        return new State(settingUp.isNeeded());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenToAll(because = "an empty installation has no accounts; the set-up code is asked for")
    Made setUp(@RequestBody First first, HttpServletRequest request) {
        var wanted = new Wanted(
                Login.chosen(Sent.needed("login", first.login)),
                DisplayName.chosen(Sent.needed("displayName", first.displayName)),
                new Password(Sent.needed("password", first.password)),
                false);
        var account = settingUp.setUp(wanted, Sent.needed("setupCode", first.setupCode), request.getRemoteAddr());
        return new Made(account.id(), account.login());
    }
}
