package org.lianfang.kernel.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// Files that an operation takes, one or several of a name: they come in the body, the plain values beside them stay in
/// the query.
final class SentFiles {

    private SentFiles() {}

    static void take(Operation operation, HandlerMethod handler) {
        var body = object();
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName())) {
                var name = nameOf(parameter);
                body.addProperty(name, schemaOf(parameter)).addRequiredItem(name);
                if (operation.getParameters() != null) {
                    operation.getParameters().removeIf(other -> name.equals(other.getName()));
                }
            }
        }
        if (body.getProperties() != null) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(body))));
        }
    }

    private static String nameOf(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked == null || asked.value().isEmpty()
                ? parameter.getParameter().getName()
                : asked.value();
    }

    private static Schema<?> schemaOf(MethodParameter parameter) {
        var file = new JsonSchema().format("binary");
        file.addType("string");
        if (parameter.getParameterType() == MultipartFile.class) {
            return file;
        }
        var several = new JsonSchema().items(file);
        several.addType("array");
        return several;
    }

    private static Schema<?> object() {
        var object = new JsonSchema();
        object.addType("object");
        return object;
    }
}
