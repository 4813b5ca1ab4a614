package org.lianfang.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianfang.kernel.refusal.Language;

/// The language that a request asks for: `?lang=`, else `Accept-Language`, else simplified Chinese.
public final class Languages {

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return Language.from(asked != null ? asked : request.getHeader("Accept-Language"));
    }
}
