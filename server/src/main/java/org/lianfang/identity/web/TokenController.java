package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.store.TokenRows.Token;
import org.lianfang.identity.usecase.IssuingTokens;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private static final int LARGEST_PAGE = 200;

    private final IssuingTokens issuing;
    private final AreaLabels labels;

    TokenController(IssuingTokens issuing, AreaLabels labels) {
        this.issuing = issuing;
        this.labels = labels;
    }

    record NewToken(
            @Nullable String name,
            @WrittenAs(Role.class) @Nullable String role,
            @Nullable AreaKey areaKey,
            @Nullable Instant expiresAt) {}

    /// @param token shown this once
    record Issued(UUID id, String name, String token) {}

    record Item(
            UUID id,
            String name,
            Role role,
            AreaKey areaKey,
            String areaName,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    record Page(List<Item> items, @Nullable UUID next) {}

    @GetMapping
    Page page(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var tokens = issuing.page(after, size);
        var areas = labels.of(tokens.stream().map(Token::area).toList(), Languages.of(request));
        var items = tokens.stream()
                .map(token -> item(
                        token, areas.getOrDefault(token.area(), token.area().divisionCode())))
                .toList();
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody NewToken sent) {
        var issued = issuing.issue(
                DisplayName.chosen(Sent.needed("name", sent.name)),
                Sent.role(sent.role),
                Sent.needed("areaKey", sent.areaKey),
                Sent.needed("expiresAt", sent.expiresAt));
        return new Issued(issued.id(), issued.name(), issued.secret().value());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        issuing.revoke(id);
    }

    private static Item item(Token token, String areaName) {
        return new Item(
                token.id(), token.name(), token.role(), token.area(), areaName, token.expiresAt(), token.lastUsedAt());
    }
}
