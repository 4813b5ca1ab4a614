package org.lianfang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How long questions took that were asked one after another.
///
/// @param millis ascending
/// @param processorMillis what the asking thread used of a processor, ascending: on a machine with neighbours the time
/// that one waits is longer
record Latencies(double[] millis, double[] processorMillis) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// One question about one person.
    @FunctionalInterface
    interface Asking {
        void about(int person) throws Exception;
    }

    static Latencies of(int[] persons, Asking asking) {
        var millis = new double[persons.length];
        var processorMillis = new double[persons.length];
        for (var at = 0; at < persons.length; at++) {
            var used = THREADS.getCurrentThreadCpuTime();
            var begun = System.nanoTime();
            try {
                asking.about(persons[at]);
            } catch (Exception failed) {
                throw new IllegalStateException("The question about person " + persons[at] + " failed", failed);
            }
            millis[at] = (System.nanoTime() - begun) / 1e6;
            processorMillis[at] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(processorMillis);
        return new Latencies(millis, processorMillis);
    }

    double at(double share) {
        return at(millis, share);
    }

    double processorAt(double share) {
        return at(processorMillis, share);
    }

    private static double at(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
    }
}
