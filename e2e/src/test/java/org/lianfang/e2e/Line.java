package org.lianfang.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The line between telephones and a server: counts what passes, whoever sends it, and is as slow as asked for.
final class Line implements AutoCloseable {

    /// @param downBits per second, from the server, over all connections
    record Quality(int roundTripMillis, long downBits, long upBits) {

        static final Quality GOOD = new Quality(0, Long.MAX_VALUE, Long.MAX_VALUE);
        /// What Lighthouse calls slow 4G: 150 ms, 1.6 and 0.75 Mbit/s.
        static final Quality SLOW_4G = new Quality(150, 1_638_400, 768_000);
    }

    private static final int PIECE = 1400;

    private final ServerSocket door;
    private final int port;
    private final Quality quality;
    private final Way up;
    private final Way down;
    private final AtomicLong connections = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Line(int port, Quality quality) throws IOException {
        this.door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        this.port = port;
        this.quality = quality;
        this.up = new Way(quality.upBits(), quality.roundTripMillis());
        this.down = new Way(quality.downBits(), quality.roundTripMillis());
    }

    /// @param base address of the server
    static Line to(String base, Quality quality) throws IOException {
        var line = new Line(java.net.URI.create(base).getPort(), quality);
        line.threads.execute(line::accept);
        return line;
    }

    String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /// How often anything at all was begun, a connection or a request.
    long traffic() {
        return connections.get() + up.bytes.get();
    }

    long bytesDown() {
        return down.bytes.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                connections.incrementAndGet();
                threads.execute(() -> connect(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        try (phone) {
            TimeUnit.MILLISECONDS.sleep(quality.roundTripMillis());
            try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                phone.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var asking = threads.submit(() -> up.carry(phone.getInputStream(), server.getOutputStream()));
                down.carry(server.getInputStream(), phone.getOutputStream());
                asking.cancel(true);
            }
        } catch (IOException refused) {
            // the telephone sees a closed connection, as it does when the server is dead
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// One direction; its capacity is shared by all connections.
    private static final class Way {

        private record Piece(byte[] bytes, long due) {}

        /// Nothing comes any more.
        private static final Piece END = new Piece(new byte[0], 0);

        private final long bits;
        private final long delayNanos;
        private final AtomicLong bytes = new AtomicLong();
        private long free = Long.MIN_VALUE;

        private Way(long bits, int roundTripMillis) {
            this.bits = bits;
            this.delayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis) / 2;
        }

        private synchronized long due(int length) {
            free = Math.max(free, System.nanoTime()) + (long) (length * 8e9 / bits);
            return free + delayNanos;
        }

        private Object carry(InputStream from, OutputStream to) {
            var pieces = new LinkedBlockingQueue<Piece>();
            var reading = Thread.startVirtualThread(() -> read(from, pieces));
            try (to) {
                for (var piece = pieces.take(); piece.bytes.length > 0; piece = pieces.take()) {
                    TimeUnit.NANOSECONDS.sleep(piece.due - System.nanoTime());
                    to.write(piece.bytes);
                }
            } catch (IOException gone) {
                reading.interrupt();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return bytes;
        }

        private void read(InputStream from, LinkedBlockingQueue<Piece> pieces) {
            var buffer = new byte[PIECE];
            try {
                for (var length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                    bytes.addAndGet(length);
                    pieces.add(new Piece(java.util.Arrays.copyOf(buffer, length), due(length)));
                }
            } catch (IOException gone) {
                // what was read still arrives
            }
            pieces.add(END);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
