package org.lianfang.kernel.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/// Leaves out what the framework would put before every request and nobody here needs.
@Configuration(proxyBeanMethods = false)
class FewerFilters {

    /// The dispatcher binds the request itself.
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContextFilter() {
        var unused = new FilterRegistrationBean<>(new RequestContextFilter());
        unused.setEnabled(false);
        return unused;
    }
}
