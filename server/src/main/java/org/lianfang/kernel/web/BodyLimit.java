package org.lianfang.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies over 2 MiB before they fill the memory, and bodies that trickle in before they fill the server: after
/// some patience, a body must have come at 1 KB a second or faster. Files come as multipart and have their own limit.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";
    private static final long LIMIT_BYTES = 2L << 20;
    private static final long SLOWEST_BYTES_A_SECOND = 1 << 10;

    private final Duration patience;

    BodyLimit(@Value("${lianfang.body-patience:30s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, patience), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final Duration patience;

        Limited(HttpServletRequest request, Duration patience) {
            super(request);
            this.patience = patience;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > LIMIT_BYTES) {
                throw KernelRefusal.TOO_LARGE.with("limit", "2 MB");
            }
            return new Counting(super.getInputStream(), patience);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream source;
        private final long patienceNanos;
        private final long begun = System.nanoTime();
        private long read;

        Counting(ServletInputStream source, Duration patience) {
            this.source = source;
            this.patienceNanos = patience.toNanos();
        }

        @Override
        public int read() throws IOException {
            var one = source.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var some = source.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > LIMIT_BYTES) {
                throw KernelRefusal.TOO_LARGE.with("limit", "2 MB");
            }
            var allowedNanos = patienceNanos + TimeUnit.SECONDS.toNanos(read / SLOWEST_BYTES_A_SECOND);
            if (System.nanoTime() - begun > allowedNanos) {
                throw KernelRefusal.TOO_SLOW.with();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
