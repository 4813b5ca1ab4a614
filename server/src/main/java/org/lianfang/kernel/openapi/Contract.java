package org.lianfang.kernel.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.web.ProblemOfRefusal;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// The contract as a whole: what it is called, how one signs in, what every operation shares.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Contract {

    static final String SESSION = "session";
    static final String CSRF = "csrf";
    static final String TOKEN = "token";
    static final String LANGUAGE = "#/components/parameters/language";
    static final String PROBLEM = "#/components/responses/problem";

    /// Grows only by what clients of the version before can ignore.
    private static final String VERSION = "1";

    private static final String ABOUT = """
            What Lianfang's own pages, devices and other systems speak with the server.

            What is absent is left out, never null. Ids of facts are UUIDs of version 7 that the sender makes, so that
            sending again is harmless. Lists are paged by key: ask again with `after` set to the `next` that came last.
            Moments are ISO 8601 in UTC, days are civil days of the response. A refusal is a problem (RFC 9457) with a
            code that never changes and a text in the language that was asked for with `lang` or `Accept-Language`;
            503 and 429 say in `Retry-After` how many seconds to wait.
            """;

    static {
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(org.lianfang.kernel.area.AreaKey.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Lianfang")
                        .version(VERSION)
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(SESSION, key(SecurityScheme.In.COOKIE, "LF_SESSION"))
                        .addSecuritySchemes(
                                CSRF,
                                key(SecurityScheme.In.HEADER, "X-XSRF-TOKEN")
                                        .description("What the cookie XSRF-TOKEN says, on everything but GET"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("For machines: lf_…"))
                        .addParameters("language", language())
                        .addResponses("problem", problem()));
    }

    /// Before the library's own converters, so that it comes after them in their chain.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ContractTypes contractTypes(ObjectMapperProvider mapper) {
        return new ContractTypes(mapper.jsonMapper());
    }

    @Bean
    ContractOperations contractOperations() {
        return new ContractOperations();
    }

    @Bean
    GlobalOpenApiCustomizer wholeContract() {
        return contract -> {
            contract.getComponents().getSchemas().values().forEach(ContractOperations::takeNullAway);
            contract.setTags(contract.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getTags().stream())
                    .distinct()
                    .sorted()
                    .map(name -> new Tag().name(name))
                    .toList());
            var problem = ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(ProblemOfRefusal.Problem.class).resolveAsRef(true));
            problem.forEach(contract.getComponents()::addSchemas);
        };
    }

    private static SecurityScheme key(SecurityScheme.In where, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(where).name(name);
    }

    private static Parameter language() {
        var known = new JsonSchema();
        known.addType("string");
        Arrays.stream(Language.values()).map(Language::tag).forEach(known::addEnumItemObject);
        return new Parameter()
                .in("query")
                .name("lang")
                .description("The reader's language; stronger than Accept-Language")
                .schema(known);
    }

    private static ApiResponse problem() {
        var schema = new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + "kernel.ProblemOfRefusal.Problem");
        return new ApiResponse()
                .description("Refused, and why")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
