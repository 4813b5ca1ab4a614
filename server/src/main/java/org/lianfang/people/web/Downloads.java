package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.sheet.SheetFormat;

/// Files that are sent as they are written.
final class Downloads {

    private Downloads() {}

    /// @throws org.lianfang.kernel.refusal.Refusal `people/value-not-known`
    static SheetFormat format(String asked) {
        for (var format : SheetFormat.values()) {
            if (format.extension().equals(asked.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw PeopleRefusal.VALUE_NOT_KNOWN.with("choices", List.of("csv", "xlsx"));
    }

    static void announce(HttpServletResponse response, String name, SheetFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
