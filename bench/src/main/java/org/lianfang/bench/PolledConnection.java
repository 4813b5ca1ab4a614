package org.lianfang.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One of many kept-alive HTTP connections that a [Poller] looks after: nothing here waits.
final class PolledConnection implements AutoCloseable {

    private final InetSocketAddress server;
    private final Selector selector;
    private final String headers;
    private final AnswerReader answer = new AnswerReader();
    private final ByteBuffer in = ByteBuffer.allocateDirect(16 << 10);
    private ByteBuffer out = ByteBuffer.allocateDirect(1 << 10);
    private SocketChannel channel;
    private SelectionKey key;

    /// @param headers complete lines, each ending with CR LF
    PolledConnection(int port, Selector selector, String headers) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.selector = selector;
        this.headers = headers;
        this.channel = SocketChannel.open(server);
        this.key = register();
    }

    private SelectionKey register() throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// Sends as much as goes at once; the rest when there is room.
    ///
    /// @param body absent for a GET
    void send(String path, byte @Nullable [] body) throws IOException {
        if (answer.isLast()) {
            channel.close();
            channel = SocketChannel.open(server);
            key = register();
        }
        var head = (body == null
                        ? "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n"
                        : "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var length = head.length + (body == null ? 0 : body.length);
        if (out.capacity() < length) {
            out = ByteBuffer.allocateDirect(length * 2);
        }
        out.clear().put(head);
        if (body != null) {
            out.put(body);
        }
        out.flip();
        answer.begin();
        sendMore();
    }

    /// Goes on after the selector found it ready.
    ///
    /// @return the status of the answer when all of it is there, 0 otherwise
    int goOn() throws IOException {
        if (key.isWritable()) {
            sendMore();
        }
        if (!key.isReadable()) {
            return 0;
        }
        in.clear();
        if (channel.read(in) < 0) {
            if (answer.isLast()) {
                channel.close();
                return 0;
            }
            throw new IOException("The server closed the connection");
        }
        in.flip();
        return answer.read(in);
    }

    /// When the server asked to come again, after the last answer; 0 when it did not.
    int retryAfterSeconds() {
        return answer.retryAfterSeconds();
    }

    private void sendMore() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
