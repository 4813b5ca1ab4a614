package org.lianfang.kernel.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/// Checks the right of a use case before its transaction begins and binds the scope that the right holds in.
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RightsAtTheDoor {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rights() {
        var advisor =
                new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(null, Needs.class, true), new Admitting());
        advisor.setOrder(0);
        return advisor;
    }

    /// Stands before every method that says what it needs.
    private static final class Admitting implements MethodInterceptor {

        private final Map<Method, Permission> needed = new ConcurrentHashMap<>();

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            var right = needed.computeIfAbsent(
                    call.getMethod(),
                    method -> Objects.requireNonNull(method.getAnnotation(Needs.class))
                            .value());
            var scope = Access.caller().scopeFor(right);
            if (scope.isNowhere()) {
                throw AccessRefusal.RIGHT_MISSING.with("right", right);
            }
            return Access.within(scope, call::proceed);
        }
    }
}
