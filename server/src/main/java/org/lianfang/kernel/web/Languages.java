package org.lianfang.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Language;

/// The language that a request asks for: `?lang=`, else `Accept-Language`, else simplified Chinese.
public final class Languages {

    private static final String PARAMETER = "lang=";

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        var asked = inQuery(request.getQueryString());
        return Language.from(asked != null ? asked : request.getHeader("Accept-Language"));
    }

    /// Not asked of the request's parameters: for those a body would be read, also one that is being refused.
    private static @Nullable String inQuery(@Nullable String query) {
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            if (pair.startsWith(PARAMETER)) {
                return pair.substring(PARAMETER.length());
            }
        }
        return null;
    }
}
