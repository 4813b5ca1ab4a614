package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.usecase.RecognisingVisitors;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Two short filter chains: machines with a token (no cookies, so no CSRF), and browsers with a session. Who may do
/// what is decided at the door of each use case, not here.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private final VisitorFilter visitors;
    private final HandlerExceptionResolver problems;

    SecurityConfiguration(
            RecognisingVisitors recognising, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.visitors = new VisitorFilter(recognising, problems);
        this.problems = problems;
    }

    /// Tomcat has refused what no header may hold before this sees it; looking at each value again costs every request.
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return lean(http.securityMatcher(SecurityConfiguration::bringsToken))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http) throws Exception {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return lean(http)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(cookies))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        problems.resolveException(request, response, null, IdentityRefusal.CSRF_TOKEN_MISSING.with())))
                .build();
    }

    /// Addresses that no browser of ours makes up: `..;`, `%00`, `//`.
    @Bean
    RequestRejectedHandler rejectedAddresses() {
        return (request, response, rejected) ->
                problems.resolveException(request, response, null, KernelRefusal.ADDRESS_NOT_VALID.with());
    }

    private HttpSecurity lean(HttpSecurity http) throws Exception {
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(StrictHeaders::onTheUsualWay)
                .addFilterBefore(visitors, CsrfFilter.class);
    }

    private static boolean bringsToken(HttpServletRequest request) {
        return VisitorFilter.tokenIn(request).isPresent();
    }
}
