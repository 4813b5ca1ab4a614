package org.lianfang.kernel.data;

import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How much room there is where the server keeps its data: the embedded database, uploads, keys.
@Component
public class FreeSpace {

    private static final Logger log = LoggerFactory.getLogger(FreeSpace.class);
    /// PostgreSQL writes ahead in files of 16 MB: without room for the next one it stands still.
    private static final long FULL_BYTES = 16L << 20;

    private static final long LOW_BYTES = 1L << 30;

    private final DataDirectory data;

    public enum State {
        ENOUGH,
        LOW,
        FULL
    }

    FreeSpace(DataDirectory data) {
        this.data = data;
    }

    /// LOW under 1 GB, FULL under 16 MB.
    public State state() {
        try {
            var free = Files.getFileStore(data.root()).getUsableSpace();
            if (free >= LOW_BYTES) {
                return State.ENOUGH;
            }
            return free < FULL_BYTES ? State.FULL : State.LOW;
        } catch (IOException unreadable) {
            log.warn(
                    "The free space of the data directory cannot be read: {}",
                    unreadable.getClass().getName());
            return State.LOW;
        }
    }

    public boolean isFull() {
        return state() == State.FULL;
    }
}
