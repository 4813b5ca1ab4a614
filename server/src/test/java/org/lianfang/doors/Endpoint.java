package org.lianfang.doors;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
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

    /// What it understands behind the question mark.
    List<String> queryNames() {
        return Stream.of(handler.getMethodParameters())
                .flatMap(parameter -> {
                    if (parameter.hasParameterAnnotation(RequestParam.class) && !isFile(parameter)) {
                        return Stream.of(nameOf(parameter));
                    }
                    return isForm(parameter)
                            ? Stream.of(parameter.getParameterType().getRecordComponents())
                                    .map(RecordComponent::getName)
                            : Stream.of();
                })
                .toList();
    }

    static boolean isFile(MethodParameter parameter) {
        return parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName());
    }

    /// A record that is read from the query.
    static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && (parameter.hasParameterAnnotation(ModelAttribute.class)
                        || parameter.getParameterAnnotations().length == 0)
                && parameter.getParameterType() != AreaKey.class;
    }

    static String nameOf(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }
}
