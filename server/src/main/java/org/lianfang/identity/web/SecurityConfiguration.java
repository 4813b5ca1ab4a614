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
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Two short filter chains: machines with a token (no cookies, so no CSRF), and browsers with a session. Who may do
/// what is decided at the door of each use case, not here.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /// Own scripts and styles only; what libraries compute into style attributes; tiles and exports as blobs.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

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
                .headers(SecurityConfiguration::strict)
                .addFilterBefore(visitors, CsrfFilter.class);
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static boolean bringsToken(HttpServletRequest request) {
        return VisitorFilter.tokenIn(request).isPresent();
    }
}
