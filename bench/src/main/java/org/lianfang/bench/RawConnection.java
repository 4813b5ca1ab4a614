package org.lianfang.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One kept-alive HTTP connection that spends as little as possible on itself, so that what is measured is the server.
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[4096];
    private final String headers;
    private final String start;

    /// @param headers complete lines, each ending with CR LF
    RawConnection(int port, String path, String headers) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 8192);
        this.out = socket.getOutputStream();
        this.headers = headers;
        this.start = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: ";
    }

    /// Sends one POST and reads its answer to the end.
    ///
    /// @return the status
    int post(byte[] body) throws IOException {
        var head = (start + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        return readAnswer();
    }

    /// Sends one GET and reads its answer to the end.
    int get(String target) throws IOException {
        out.write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        var status = Integer.parseInt(readLine().substring(9, 12));
        long length = 0;
        var chunked = false;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            }
        }
        if (chunked) {
            for (var size = chunkSize(); size > 0; size = chunkSize()) {
                in.skipNBytes(size + 2);
            }
            readLine();
        } else {
            in.skipNBytes(length);
        }
        return status;
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
