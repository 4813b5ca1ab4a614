package org.lianfang.passes.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/// The cookie of a resident: sent to `/api/resident` only, not for scripts, not for other sites. It opens
/// nothing of staff.
final class ResidentCookie {

    private static final String NAME = "LF_RESIDENT";
    private static final String PATH = "/api/resident";

    private ResidentCookie() {}

    static @Nullable String in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    static String of(String secret, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(NAME, secret)
                .path(PATH)
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build()
                .toString();
    }

    static String ended(HttpServletRequest request) {
        return of("", Duration.ZERO, request);
    }
}
