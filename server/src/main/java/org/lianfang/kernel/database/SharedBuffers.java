package org.lianfang.kernel.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many pages the embedded database keeps at hand: an eighth of the machine's memory. What does not fit there is
/// copied from the system's cache for every look; what is set aside and not needed costs nothing.
final class SharedBuffers {

    private static final long LEAST_MEGABYTES = 128;
    private static final long MOST_MEGABYTES = 4096;
    private static final int SHARE = 8;

    private SharedBuffers() {}

    /// For this machine, or for the container that it runs in, such as `1024MB`.
    static String usual() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return of(machine.getTotalMemorySize());
    }

    static String of(long bytesOfMemory) {
        var megabytes = (bytesOfMemory >> 20) / SHARE;
        return Math.clamp(megabytes, LEAST_MEGABYTES, MOST_MEGABYTES) + "MB";
    }
}
