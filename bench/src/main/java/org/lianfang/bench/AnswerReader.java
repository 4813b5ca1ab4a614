package org.lianfang.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads HTTP answers as their bytes arrive and keeps their status and when to come again.
final class AnswerReader {

    /// What the next byte belongs to.
    private enum At {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        LAST_LINE
    }

    private final byte[] line = new byte[4096];
    private int length;
    private At at = At.HEAD;
    private int status;
    private long remaining;
    private boolean chunked;
    private boolean last;
    private int retryAfterSeconds;

    /// Whether the server hangs up after the answer that was read.
    boolean isLast() {
        return last;
    }

    /// When the server asked to come again; 0 when it did not.
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    void begin() {
        at = At.HEAD;
        length = 0;
        status = 0;
        remaining = 0;
        chunked = false;
        last = false;
        retryAfterSeconds = 0;
    }

    /// @return the status when the answer is complete, 0 otherwise
    int read(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            var over = switch (at) {
                case HEAD -> isLine(bytes) && head();
                case BODY -> skip(bytes);
                case CHUNK_SIZE -> isLine(bytes) && chunk();
                case CHUNK -> {
                    at = skip(bytes) ? At.CHUNK_SIZE : At.CHUNK;
                    yield false;
                }
                case LAST_LINE -> isLine(bytes);
            };
            if (over) {
                return status;
            }
        }
        return 0;
    }

    /// Whether a line is complete.
    private boolean isLine(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            var next = bytes.get();
            if (next == '\n') {
                return true;
            }
            if (next != '\r' && length < line.length) {
                line[length++] = next;
            }
        }
        return false;
    }

    private String takeLine() {
        var text = new String(line, 0, length, StandardCharsets.US_ASCII);
        length = 0;
        return text;
    }

    /// Whether the answer ends with this line.
    private boolean head() throws IOException {
        var text = takeLine();
        if (status == 0) {
            if (text.length() < 12) {
                throw new IOException("Not an answer: " + text);
            }
            status = Integer.parseInt(text.substring(9, 12));
        } else if (text.isEmpty()) {
            at = chunked ? At.CHUNK_SIZE : At.BODY;
            return !chunked && remaining == 0;
        } else {
            header(text.toLowerCase(Locale.ROOT));
        }
        return false;
    }

    private void header(String header) {
        if (header.startsWith("content-length:")) {
            remaining = Long.parseLong(header.substring(15).strip());
        } else if (header.startsWith("transfer-encoding:")) {
            chunked = true;
        } else if (header.startsWith("connection: close")) {
            last = true;
        } else if (header.startsWith("retry-after:")) {
            retryAfterSeconds = Integer.parseInt(header.substring(12).strip());
        }
    }

    private boolean chunk() {
        var size = Long.parseLong(takeLine(), 16);
        remaining = size + 2;
        at = size == 0 ? At.LAST_LINE : At.CHUNK;
        return false;
    }

    /// Whether all that was to come has come.
    private boolean skip(ByteBuffer bytes) {
        var here = (int) Math.min(remaining, bytes.remaining());
        bytes.position(bytes.position() + here);
        remaining -= here;
        return remaining == 0;
    }
}
