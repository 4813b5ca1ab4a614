package org.lianfang.kernel.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.OpenToAll;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/// Each operation is called `module.controller.method`, belongs to its module, says who may call it, and may be
/// refused.
final class ContractOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var module = ContractNames.moduleOf(handler.getBeanType());
        var noun = ContractNames.nounOf(handler.getBeanType());
        operation.setTags(List.of(module));
        operation.setOperationId(module + "." + noun + "." + handler.getMethod().getName());
        operation.setSecurity(securityOf(handler));
        SentFiles.take(operation, handler);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> takeNullAway(parameter.getSchema()));
        }
        operation.addParametersItem(new Parameter().$ref(Contract.LANGUAGE));
        var otherwise = handler.getMethodAnnotation(AnsweredAs.class);
        operation.getResponses().forEach((status, answer) -> settle(answer, otherwise));
        operation.getResponses().setDefault(new ApiResponse().$ref(Contract.PROBLEM));
        return operation;
    }

    /// What is open needs no session; what a browser writes needs the token against forged requests all the same.
    private static List<SecurityRequirement> securityOf(HandlerMethod handler) {
        var reads = reads(handler);
        if (handler.hasMethodAnnotation(OpenToAll.class)) {
            return reads ? List.of() : List.of(new SecurityRequirement().addList(Contract.CSRF));
        }
        var session = new SecurityRequirement().addList(Contract.SESSION);
        return List.of(
                reads ? session : session.addList(Contract.CSRF), new SecurityRequirement().addList(Contract.TOKEN));
    }

    private static boolean reads(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    /// In a query, and among the names of an enum, nothing is said by leaving it out.
    static void takeNullAway(@Nullable Schema<?> schema) {
        if (schema != null && schema.getTypes() != null) {
            schema.getTypes().remove("null");
        }
    }

    private static void settle(ApiResponse answer, @Nullable AnsweredAs otherwise) {
        if (otherwise == null) {
            return;
        }
        var content = new Content();
        for (var name : otherwise.value()) {
            content.addMediaType(name, new MediaType().schema(schemaOf(name, answer.getContent())));
        }
        answer.setContent(content);
    }

    private static Schema<?> schemaOf(String mediaType, @Nullable Content seen) {
        if (mediaType.endsWith("json") && seen != null) {
            return seen.values().iterator().next().getSchema();
        }
        var text = new JsonSchema();
        text.addType("string");
        return mediaType.startsWith("text/") ? text : text.format("binary");
    }
}
