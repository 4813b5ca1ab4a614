package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The cookie that only our own pages can read and send back as a header.
final class CsrfCookie {

    private static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";

    private CsrfCookie() {}

    /// Whether the header says what the cookie says; the usual way asks the same.
    static boolean isProved(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        var cookies = request.getCookies();
        if (header == null || header.isEmpty() || cookies == null) {
            return false;
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return MessageDigest.isEqual(
                        cookie.getValue().getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
            }
        }
        return false;
    }
}
