package org.lianfang.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets only so many requests that change something work at the same moment and asks the others to come again at once,
/// before anything was done for them: whoever is served is served soon, and what is too much costs next to nothing.
/// Without it all would wait for each other, and give up together.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Admission extends OncePerRequestFilter {

    /// Those who are refused come back after one second, two or three by turns, so that they do not come together.
    private static final int LONGEST_WAIT = 3;

    private final Semaphore places;
    private final ProblemOfRefusal problems;
    private final JsonMapper json;
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<Answer, byte[]> busy = new ConcurrentHashMap<>();

    private record Answer(Language language, int seconds) {}

    /// @param places requests at once; what a server does in half a second, not more
    Admission(@Value("${lianfang.admission.requests:500}") int places, ProblemOfRefusal problems, JsonMapper json) {
        this.places = new Semaphore(places);
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seconds = 1 + Math.floorMod(refused.getAndIncrement(), LONGEST_WAIT);
        var body = busy.computeIfAbsent(
                new Answer(Languages.of(request), seconds),
                answer -> json.writeValueAsBytes(
                        problems.describe(KernelRefusal.BUSY.with("seconds", seconds), answer.language)));
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
