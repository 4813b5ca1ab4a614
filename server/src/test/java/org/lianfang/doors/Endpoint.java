package org.lianfang.doors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.access.SignedInOnly;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One method and address of ours.
record Endpoint(String method, String pattern, HandlerMethod handler) {

    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.lianfang."))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> patterns(entry.getKey())
                                .map(pattern -> new Endpoint(method.name(), pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    String name() {
        return method + " " + pattern;
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(OpenToAll.class);
    }

    boolean needsRight() {
        return !isOpen() && !handler.hasMethodAnnotation(SignedInOnly.class);
    }

    boolean reads() {
        return method.equals("GET") || pattern.endsWith("/search");
    }

    boolean hasPathVariable() {
        return pattern.contains("{");
    }

    private static Stream<String> patterns(org.springframework.web.servlet.mvc.method.RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        return patterns == null ? Stream.of() : patterns.getPatternValues().stream();
    }
}
