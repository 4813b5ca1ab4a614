package org.lianfang.kernel.web;

import tools.jackson.core.JacksonException;

/// Where in a JSON text reading stopped: line, column and path, never the text itself.
final class JsonPlaces {

    private JsonPlaces() {}

    static String of(Throwable failure) {
        var json = Problems.causeOf(failure, JacksonException.class);
        if (json == null) {
            return "/";
        }
        var path = pathOf(json);
        var location = json.getLocation();
        return "%s (line %d, column %d)"
                .formatted(
                        path.isEmpty() ? "/" : path,
                        location == null ? 0 : location.getLineNr(),
                        location == null ? 0 : location.getColumnNr());
    }

    /// JSON pointer to where reading stopped; empty for the whole.
    static String pathOf(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            path.append('/').append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
        }
        return path.toString();
    }
}
