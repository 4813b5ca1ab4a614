package org.lianfang.testing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.store.CoverLists.Place;

/// Where a page of people ended, as the next one is asked for.
final class PageMarks {

    private PageMarks() {}

    static String of(AreaKey area, UUID id) {
        return area + " " + id;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/wrong-page-mark`
    static @Nullable Place place(@Nullable String after) {
        var text = Page.afterText(after);
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split(" ", 2);
            if (parts.length == 2) {
                return new Place(AreaKey.of(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
        throw KernelRefusal.WRONG_PAGE_MARK.with();
    }
}
