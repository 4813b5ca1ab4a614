package org.lianfang.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One kept-alive HTTP connection that spends as little as possible on itself, so that what is measured is the server.
final class RawConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] line = new byte[4096];
    private final String path;
    private final String headers;
    private int retryAfterSeconds;
    /// The server hangs up after its last answer, as it does after refusing with 503.
    private boolean over;

    /// @param headers complete lines, each ending with CR LF
    RawConnection(int port, String path, String headers) throws IOException {
        this.port = port;
        this.path = path;
        this.headers = headers;
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 8192);
        this.out = socket.getOutputStream();
    }

    private void connectAgain() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
        over = false;
    }

    /// Sends one POST and reads its answer to the end.
    ///
    /// @return the status
    int post(byte[] body) throws IOException {
        send(path, body);
        return readAnswer(null);
    }

    /// When the server asked to come again, after the last answer; 0 when it did not.
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /// An answer with what it says.
    record Answer(int status, byte[] body) {}

    /// Asks and keeps the answer.
    Answer ask(Question question) throws IOException {
        if (question.body() == null) {
            send(question.target());
        } else {
            send(question.target(), question.body());
        }
        var kept = new ByteArrayOutputStream();
        return new Answer(readAnswer(kept), kept.toByteArray());
    }

    private void send(String target, byte[] body) throws IOException {
        if (over) {
            connectAgain();
        }
        var head = ("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
    }

    /// Sends one GET and reads its answer to the end.
    int get(String target) throws IOException {
        send(target);
        return readAnswer(null);
    }

    private void send(String target) throws IOException {
        if (over) {
            connectAgain();
        }
        out.write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /// @param kept takes the body; absent when nobody wants to know it
    private int readAnswer(@Nullable OutputStream kept) throws IOException {
        var status = Integer.parseInt(readLine().substring(9, 12));
        long length = 0;
        var chunked = false;
        retryAfterSeconds = 0;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
                over = true;
            } else if (header.regionMatches(true, 0, "retry-after:", 0, 12)) {
                retryAfterSeconds = Integer.parseInt(header.substring(12).strip());
            }
        }
        if (chunked) {
            for (var size = chunkSize(); size > 0; size = chunkSize()) {
                read(size, kept);
                in.skipNBytes(2);
            }
            readLine();
        } else {
            read(length, kept);
        }
        return status;
    }

    private void read(long length, @Nullable OutputStream kept) throws IOException {
        if (kept == null) {
            in.skipNBytes(length);
        } else {
            kept.write(in.readNBytes(Math.toIntExact(length)));
        }
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(readLine(), 16);
    }

    private String readLine() throws IOException {
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (next != '\r' && length < line.length) {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
