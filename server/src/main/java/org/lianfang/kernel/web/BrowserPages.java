package org.lianfang.kernel.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The web build: files with a hash in their name stay in the browser, all others are asked for again. Any address of
/// the shells is the one page; the router in it finds the rest. What keeps the pages of residents is looked at once a
/// day, or a city that opens them would ask for it each time.
@Configuration(proxyBeanMethods = false)
class BrowserPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/residentWorker.js")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OnePage());
    }

    private static final class OnePage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            var isPage = !path.startsWith("api/") && !path.equals("api") && path.indexOf('.') < 0;
            return file != null || !isPage ? file : super.getResource("index.html", location);
        }
    }
}
