package org.lianfang.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.usecase.RecognisingVisitors;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.web.ShortWay;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Takes single records of the busiest addresses past the framework (ADR 19): a known visitor, a small JSON body that
/// has arrived whole, nothing unusual. Everything else goes the usual way and is answered there, refusals of visitors
/// and of forged requests above all.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ShortWayFilter implements Filter {

    private static final int LARGEST_BODY = 8 << 10;

    private final Map<String, Way<?>> ways;
    private final RecognisingVisitors visitors;
    private final HandlerExceptionResolver problems;
    private final JsonMapper json;
    private final LongAdder taken = new LongAdder();

    ShortWayFilter(
            List<ShortWay<?>> ways,
            RecognisingVisitors visitors,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            JsonMapper json) {
        this.ways = ways.stream()
                .map(way -> Way.of(way, json))
                .collect(Collectors.toUnmodifiableMap(way -> way.to.path(), way -> way));
        this.visitors = visitors;
        this.problems = problems;
        this.json = json;
    }

    /// How many requests went this way since the start.
    long taken() {
        return taken.sum();
    }

    private record Way<T>(ShortWay<T> to, ObjectReader reader) {

        static <T> Way<T> of(ShortWay<T> to, JsonMapper json) {
            return new Way<>(to, json.readerFor(to.sent()));
        }

        /// Empty when it is not readable; why is said on the usual way.
        Optional<Ready> read(byte[] body, HttpServletRequest request) {
            try {
                return Optional.<T>ofNullable(reader.readValue(body)).map(sent -> () -> to.answer(sent, request));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    /// A record that was read and waits for its answer.
    private interface Ready {
        Object answer();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answered
                && ways.get(asked.getRequestURI()) instanceof Way<?> way
                && isPlain(asked)
                && visitor(asked) instanceof Visitor visitor) {
            go(way, visitor, asked, answered, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) throws IOException {
        var length = request.getContentLength();
        return request.getMethod().equals("POST")
                && request.getQueryString() == null
                && length > 0
                && length <= LARGEST_BODY
                && isJson(request.getContentType())
                && takesJson(request.getHeader("Accept"))
                && request.getInputStream().available() > 0;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && (type.equals("application/json") || type.equalsIgnoreCase("application/json;charset=utf-8"));
    }

    private static boolean takesJson(@Nullable String accepted) {
        return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
    }

    /// Absent when nobody is known, or when a browser's request does not prove that a page of ours sent it.
    private @Nullable Visitor visitor(HttpServletRequest request) {
        try {
            if (request.getHeader("Authorization") != null) {
                return VisitorFilter.tokenIn(request)
                        .filter(text -> text.startsWith(Secret.TOKEN_PREFIX))
                        .flatMap(text -> visitors.byToken(new Secret(text)))
                        .orElse(null);
            }
            return SessionCookie.in(request)
                    .filter(secret -> CsrfCookie.isProved(request))
                    .flatMap(visitors::bySession)
                    .orElse(null);
        } catch (RuntimeException notNow) {
            // asked again, and explained, on the usual way
            return null;
        }
    }

    private void go(
            Way<?> way, Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var in = request.getInputStream();
        var body = new byte[request.getContentLength()];
        // a container tells that something has arrived, not how much; it gives out what it has without waiting
        var arrived = Math.max(0, in.read(body));
        var ready = arrived < body.length ? Optional.<Ready>empty() : way.read(body, request);
        if (ready.isEmpty()) {
            chain.doFilter(new ReadAgain(request, Arrays.copyOf(body, arrived), in), response);
            return;
        }
        taken.increment();
        StrictHeaders.onTheShortWay(request.isSecure(), response);
        byte[] answer;
        try {
            answer = json.writeValueAsBytes(Access.<Object, RuntimeException>as(
                    visitor.caller(), () -> ready.get().answer()));
        } catch (RuntimeException refused) {
            if (problems.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
