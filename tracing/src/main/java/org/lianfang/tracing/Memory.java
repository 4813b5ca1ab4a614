package org.lianfang.tracing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where columns lie. Small ones always lie on the heap, because there will soon be larger ones that replace them.
@FunctionalInterface
public interface Memory {

    /// @return that many bytes, all zero, in the order of this machine
    ByteBuffer take(int bytes);

    static Memory heap() {
        return bytes -> ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    /// Beside the heap, up to `-XX:MaxDirectMemorySize`.
    static Memory offHeap() {
        return bytes -> ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /// Files of that directory, which the system writes out when it needs the room. They lose their names as soon as
    /// they
    /// are mapped, and are gone when the program ends.
    static Memory mapped(Path directory) {
        return bytes -> {
            try {
                var file = Files.createTempFile(directory, "presences", ".columns");
                try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).order(ByteOrder.nativeOrder());
                } finally {
                    Files.delete(file);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException("No room for presences in " + directory, unwritable);
            }
        };
    }
}
