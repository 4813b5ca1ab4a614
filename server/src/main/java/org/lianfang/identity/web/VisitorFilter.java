package org.lianfang.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.usecase.RecognisingVisitors;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.refusal.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Recognises who calls and binds them to the request. A token that is not valid is refused here; without a valid
/// session the request goes on as nobody's.
final class VisitorFilter extends OncePerRequestFilter {

    static final String VISITOR = "org.lianfang.visitor";
    private static final String BEARER = "Bearer ";
    private static final String MULTIPART = "multipart/";

    private final RecognisingVisitors visitors;
    private final HandlerExceptionResolver problems;

    VisitorFilter(RecognisingVisitors visitors, HandlerExceptionResolver problems) {
        this.visitors = visitors;
        this.problems = problems;
    }

    static Optional<String> tokenIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !bringsFiles(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor;
        try {
            visitor = recognise(request);
        } catch (Refusal | DataAccessException | TransactionException notNow) {
            if (beginsAnew(request, notNow)) {
                chain.doFilter(request, response);
                return;
            }
            problems.resolveException(request, response, null, notNow);
            return;
        }
        if (visitor.isPresent()) {
            goOnAs(visitor.get(), request, response, chain);
        } else if (bringsFiles(request)) {
            problems.resolveException(request, response, null, AccessRefusal.SIGN_IN_NEEDED.with());
        } else {
            chain.doFilter(request, response);
        }
    }

    /// What a revoked device is told must not keep its owner from signing in and out on it.
    private static boolean beginsAnew(HttpServletRequest request, RuntimeException refused) {
        return refused instanceof Refusal refusal
                && refusal.reason() == IdentityRefusal.DEVICE_REVOKED
                && request.getRequestURI().startsWith("/api/session");
    }

    /// Files are put on the disk before anybody asks who sent them; so it is asked here.
    private static boolean bringsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private Optional<Visitor> recognise(HttpServletRequest request) {
        var token = tokenIn(request);
        if (token.isPresent()) {
            var machine = token.filter(text -> text.startsWith(Secret.TOKEN_PREFIX))
                    .flatMap(text -> visitors.byToken(new Secret(text)));
            return Optional.of(machine.orElseThrow(IdentityRefusal.TOKEN_NOT_VALID::with));
        }
        return SessionCookie.in(request).flatMap(visitors::bySession);
    }

    private static void goOnAs(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(VISITOR, visitor);
        try {
            Access.<Boolean, Exception>as(visitor.caller(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
