package org.lianfang.kernel.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lianfang.kernel.command.Progress;

/// Watches the copy of one table go by: its rows (one line each in PostgreSQL's text format) and its SHA-256.
final class CopyMeter {

    private final Progress progress;
    private final long before;
    private final MessageDigest digest;
    private long rows;

    /// @param before rows of the tables that went by already
    CopyMeter(Progress progress, long before) {
        this.progress = progress;
        this.before = before;
        this.digest = sha256();
    }

    long rows() {
        return rows;
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    /// Passes on what is written; closing it leaves the target open.
    OutputStream writing(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                saw(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    InputStream reading(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                var count = in.read(bytes, from, length);
                if (count > 0) {
                    saw(bytes, from, count);
                }
                return count;
            }
        };
    }

    private void saw(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        for (var place = from; place < from + length; place++) {
            if (bytes[place] == '\n') {
                rows++;
            }
        }
        progress.at(before + rows);
    }
}
