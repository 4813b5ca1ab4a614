package org.lianfang.identity.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

/// A request whose body was read, wholly or in part, and is given to the next reader from the beginning.
final class ReadAgain extends HttpServletRequestWrapper {

    private final byte[] begun;
    private final ServletInputStream rest;

    /// @param begun what was read of the body
    /// @param rest what it was read from
    ReadAgain(HttpServletRequest request, byte[] begun, ServletInputStream rest) {
        super(request);
        this.begun = begun;
        this.rest = rest;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Whole(new ByteArrayInputStream(begun), rest);
    }

    private static final class Whole extends ServletInputStream {

        private final ByteArrayInputStream begun;
        private final ServletInputStream rest;

        Whole(ByteArrayInputStream begun, ServletInputStream rest) {
            this.begun = begun;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            var one = begun.read();
            return one < 0 ? rest.read() : one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var some = begun.read(Objects.requireNonNull(bytes), offset, length);
            return some < 0 ? rest.read(bytes, offset, length) : some;
        }

        @Override
        public boolean isFinished() {
            return begun.available() == 0 && rest.isFinished();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing is read asynchronously here");
        }
    }
}
