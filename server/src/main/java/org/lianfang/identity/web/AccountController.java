package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.usecase.LookingAfterAccounts;
import org.lianfang.identity.usecase.NewAccounts.Wanted;
import org.lianfang.identity.usecase.OpeningAccounts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Languages;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final OpeningAccounts opening;
    private final LookingAfterAccounts lookingAfter;
    private final AccountAnswers answers;

    AccountController(OpeningAccounts opening, LookingAfterAccounts lookingAfter, AccountAnswers answers) {
        this.opening = opening;
        this.lookingAfter = lookingAfter;
        this.answers = answers;
    }

    /// @param login how it begins
    @ParameterObject
    record Asked(
            @Nullable AreaKey area,
            @Nullable String login,
            @Nullable String after,
            @Nullable Integer limit) {}

    record Page(List<AccountAnswers.Item> items, @Nullable String next) {}

    /// @param areaKey whose administrators look after it; the caller's own area when absent
    record NewAccount(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable AreaKey areaKey,
            @Nullable Boolean mustChangePassword) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record Renamed(@Nullable String displayName, @Nullable Integer version) {}

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @GetMapping
    Page page(Asked asked, HttpServletRequest request) {
        var size = Math.clamp(asked.limit == null ? USUAL_PAGE : asked.limit, 1, LARGEST_PAGE);
        var prefix = asked.login == null ? null : Login.beginning(asked.login);
        var found = lookingAfter.page(asked.area, prefix, asked.after, size);
        return new Page(
                answers.of(found, Languages.of(request)),
                found.size() < size ? null : found.getLast().login());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountAnswers.Item open(@RequestBody NewAccount sent, HttpServletRequest request) {
        var wanted = new Wanted(
                Login.chosen(Sent.needed("login", sent.login)),
                DisplayName.chosen(Sent.needed("displayName", sent.displayName)),
                new Password(Sent.needed("password", sent.password)),
                Boolean.TRUE.equals(sent.mustChangePassword));
        return answers.of(opening.open(wanted, Optional.ofNullable(sent.areaKey)), Languages.of(request));
    }

    @GetMapping("/{id}")
    AccountAnswers.Item find(@PathVariable UUID id, HttpServletRequest request) {
        return answers.of(lookingAfter.find(id), Languages.of(request));
    }

    @PutMapping("/{id}")
    AccountAnswers.Item rename(@PathVariable UUID id, @RequestBody Renamed sent, HttpServletRequest request) {
        var name = DisplayName.chosen(Sent.needed("displayName", sent.displayName));
        return answers.of(lookingAfter.rename(id, Sent.needed("version", sent.version), name), Languages.of(request));
    }

    @PostMapping("/{id}/disable")
    AccountAnswers.Item disable(@PathVariable UUID id, HttpServletRequest request) {
        return answers.of(lookingAfter.disable(id), Languages.of(request));
    }

    @PostMapping("/{id}/enable")
    AccountAnswers.Item enable(@PathVariable UUID id, HttpServletRequest request) {
        return answers.of(lookingAfter.enable(id), Languages.of(request));
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@PathVariable UUID id, @RequestBody NewPassword sent) {
        lookingAfter.resetPassword(id, new Password(Sent.needed("password", sent.password)));
    }
}
