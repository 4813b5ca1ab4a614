package org.lianfang.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Visitor;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.access.SignedInOnly;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Nobody gets to an endpoint without having signed in, unless it says that it is open to all.
@Configuration(proxyBeanMethods = false)
class SignInGate implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            return true; // nobody is let in from another site; whoever asks is told so
        }
        var method = handler instanceof HandlerMethod known ? known : null;
        if (method != null && method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        if (!(request.getAttribute(VisitorFilter.VISITOR) instanceof Visitor visitor)) {
            throw AccessRefusal.SIGN_IN_NEEDED.with();
        }
        if (visitor.mustChangePassword() && (method == null || !method.hasMethodAnnotation(SignedInOnly.class))) {
            throw IdentityRefusal.PASSWORD_CHANGE_NEEDED.with();
        }
        return true;
    }
}
