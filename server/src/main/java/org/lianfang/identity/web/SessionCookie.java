package org.lianfang.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.lianfang.identity.model.Secret;
import org.springframework.http.ResponseCookie;

/// The cookie that opens a session: not for scripts, not for other sites.
final class SessionCookie {

    private static final String NAME = "LF_SESSION";

    private SessionCookie() {}

    static Optional<Secret> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(new Secret(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    static String of(Secret secret, Duration lifetime, HttpServletRequest request) {
        return cookie(secret.value(), lifetime, request);
    }

    static String ended(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
