package org.lianfang.people.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.store.Tokens.Token;
import org.lianfang.people.usecase.ListingResidents.Place;

/// Where a page ended, as the next one is asked for.
final class PageMarks {

    private PageMarks() {}

    static String of(AreaKey area, UUID id) {
        return area + " " + id;
    }

    static @Nullable String of(@Nullable Token token) {
        if (token == null) {
            return null;
        }
        var text = of(token.area(), token.subject()) + " " + token.text();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/wrong-page-mark`
    static @Nullable Place place(@Nullable String after) {
        var text = Page.afterText(after);
        if (text == null) {
            return null;
        }
        var token = read(text + " ");
        return new Place(token.area(), token.subject());
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/wrong-page-mark`
    static @Nullable Token token(@Nullable String after) {
        var text = Page.afterText(after);
        return text == null ? null : read(text);
    }

    private static Token read(String text) {
        try {
            var parts = text.split(" ", 3);
            if (parts.length == 3) {
                return new Token(parts[2], AreaKey.of(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
        throw KernelRefusal.WRONG_PAGE_MARK.with();
    }
}
