package org.lianfang.kernel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes to a server what no HTTP client would.
public final class RawClient {

    private static final int PATIENCE_MILLIS = 2_000;

    private final int port;

    public RawClient(int port) {
        this.port = port;
    }

    /// @param text all that came before the server closed the line
    public record Answer(String text) {

        public int status() {
            return text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12));
        }

        public String header(String name) {
            for (var line : text.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        /// All of them, without those that one answer has by chance or because of this line.
        public SortedMap<String, String> headers(Set<String> without) {
            var headers = new TreeMap<String, String>();
            text.split("\r\n\r\n", 2)[0]
                    .lines()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .filter(parts -> !without.contains(parts[0].toLowerCase(Locale.ROOT)))
                    .forEach(parts ->
                            headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (a, b) -> a + ", " + b));
            return headers;
        }

        public String body() {
            var parts = text.split("\r\n\r\n", 2);
            return parts.length == 2 ? parts[1] : "";
        }
    }

    /// @param head request line and headers; each line of it ends with CR LF, and `Connection: close` is added
    public Answer send(String head, byte... body) throws IOException {
        return open(head, socket -> socket.getOutputStream().write(body));
    }

    /// Head and body in one piece, as browsers send small ones.
    public Answer sendAtOnce(String head, byte... body) throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes(head));
        all.writeBytes(body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(all.toByteArray());
            return new Answer(read(socket));
        }
    }

    private static byte[] bytes(String head) {
        return (head.replace("\n", "\r\n") + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public interface Writing {
        void to(Socket socket) throws IOException, InterruptedException;
    }

    /// What the server says while or after the body is written; it may hang up on the writer.
    public Answer open(String head, Writing body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(head));
            try {
                body.to(socket);
            } catch (IOException hungUp) {
                return new Answer(read(socket));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Answer(read(socket));
        }
    }

    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            var chunk = new byte[8 << 10];
            for (var read = socket.getInputStream().read(chunk);
                    read >= 0;
                    read = socket.getInputStream().read(chunk)) {
                bytes.write(chunk, 0, read);
            }
        } catch (SocketTimeoutException silent) {
            bytes.writeBytes("(still open)".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException reset) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
