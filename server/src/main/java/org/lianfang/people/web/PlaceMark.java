package org.lianfang.people.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.usecase.ListingResidents.Place;

/// Where a page of residents ended, as the next one is asked for.
final class PlaceMark {

    private PlaceMark() {}

    static String of(AreaKey area, UUID id) {
        return area + " " + id;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/wrong-page-mark`
    static @Nullable Place read(@Nullable String after) {
        var text = Page.afterText(after);
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split(" ", 2);
            return new Place(AreaKey.of(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
    }
}
