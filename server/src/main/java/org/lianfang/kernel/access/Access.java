package org.lianfang.kernel.access;

import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;

/// The caller and scope of the running thread. Bound once per request or task, never set from below.
public final class Access {

    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();
    private static final ScopedValue<AreaScope> SCOPE = ScopedValue.newInstance();

    private Access() {}

    /// @throws Refusal with `kernel/sign-in-needed` when nobody has signed in
    public static Caller caller() {
        return current().orElseThrow(AccessRefusal.SIGN_IN_NEEDED::with);
    }

    public static Optional<Caller> current() {
        return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
    }

    /// Areas that the running transaction may see; nowhere unless a use case asked for a right.
    public static AreaScope scope() {
        return SCOPE.isBound() ? SCOPE.get() : AreaScope.NOWHERE;
    }

    /// @throws Refusal with `kernel/outside-your-area` when the running use case does not reach the area
    public static void requireWithin(AreaKey area) {
        if (!scope().contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
    }

    public static <R, X extends Throwable> R as(Caller caller, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CALLER, caller).call(work);
    }

    public static <R, X extends Throwable> R within(AreaScope scope, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(SCOPE, scope).call(work);
    }

    /// The server acting for itself, everywhere: imports from the command line, reconciling, sealing.
    public static <R, X extends Throwable> R asSystem(ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CALLER, Caller.SYSTEM)
                .where(SCOPE, AreaScope.EVERYWHERE)
                .call(work);
    }

    public static void runAsSystem(Runnable work) {
        ScopedValue.where(CALLER, Caller.SYSTEM)
                .where(SCOPE, AreaScope.EVERYWHERE)
                .run(work);
    }
}
