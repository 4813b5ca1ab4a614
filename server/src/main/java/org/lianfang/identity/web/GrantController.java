package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.identity.usecase.GivingGrants;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GrantController {

    private final GivingGrants giving;
    private final AccountAnswers answers;

    GrantController(GivingGrants giving, AccountAnswers answers) {
        this.giving = giving;
        this.answers = answers;
    }

    /// @param expiresAt first moment at which it holds no more; for ever when absent
    record NewGrant(
            @WrittenAs(Role.class) @Nullable String role,
            @Nullable AreaKey areaKey,
            @Nullable Instant expiresAt) {}

    /// @param mayGive roles that its holder may give
    record RoleItem(Role role, Set<Permission> permissions, Set<Role> mayGive) {}

    @GetMapping("/api/roles")
    @SignedInOnly(because = "what roles there are is the same for everybody")
    List<RoleItem> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new RoleItem(role, role.permissions(), role.mayGive()))
                .toList();
    }

    @PostMapping("/api/accounts/{id}/grants")
    @ResponseStatus(HttpStatus.CREATED)
    AccountAnswers.Given give(@PathVariable UUID id, @RequestBody NewGrant sent, HttpServletRequest request) {
        var grant = giving.give(id, Sent.role(sent.role), Sent.needed("areaKey", sent.areaKey), sent.expiresAt);
        return answers.of(grant, Languages.of(request));
    }

    @DeleteMapping("/api/grants/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        giving.withdraw(id);
    }
}
