package org.lianfang.scenarios.play;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// For what the server does by itself a moment after it was told something. @param what is waited for, in words
record Waiting(String what) {

    private static final int TRIES = 240;
    private static final int PAUSE_MILLIS = 500;

    <T> T forSome(Supplier<@Nullable T> look) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = look.get();
            if (found != null) {
                return found;
            }
            Patience.pause(PAUSE_MILLIS);
        }
        throw new IllegalStateException("the server has no " + what + ". Maybe play again in a while");
    }

    void until(BooleanSupplier done) {
        forSome(() -> done.getAsBoolean() ? Boolean.TRUE : null);
    }
}
