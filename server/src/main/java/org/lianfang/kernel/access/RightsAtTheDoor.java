package org.lianfang.kernel.access;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Checks the right of a use case before its transaction begins and binds the scope that the right holds in.
@Aspect
@Order(0)
@Component
class RightsAtTheDoor {

    @Around("@annotation(needs)")
    Object admit(ProceedingJoinPoint call, Needs needs) throws Throwable {
        var scope = Access.caller().scopeFor(needs.value());
        if (scope.isNowhere()) {
            throw AccessRefusal.RIGHT_MISSING.with("right", needs.value());
        }
        return Access.within(scope, call::proceed);
    }
}
