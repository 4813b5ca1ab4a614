package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The contract of the API as the server tells it, against the committed one, from which the web's types are made.
@ServerTest
class ApiDocumentTests {

    private static final Path COMMITTED = Sources.ROOT.resolve("docs/api/openapi.json");
    private static final Path SEEN = Sources.ROOT.resolve("server/target/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode contract = JsonMapper.shared().missingNode();

    @BeforeEach
    void ask() {
        var answer = Api.asAdministrator(port).get("/api/openapi");
        assertThat(answer.status()).isEqualTo(200);
        contract = answer.body();
    }

    @Test
    void the_committed_contract_is_what_the_server_does() throws IOException {
        var seen = written(contract);
        if (!Files.exists(COMMITTED) || !Files.readString(COMMITTED).equals(seen)) {
            Files.writeString(SEEN, seen);
        }
        assertThat(COMMITTED)
                .as("If the change is meant, take it over: cp server/target/openapi.json docs/api/openapi.json"
                        + " && npm --prefix web run api")
                .hasContent(seen);
    }

    @Test
    void nobody_reads_it_without_having_signed_in() {
        assertThat(Api.at(port).get("/api/openapi").status()).isEqualTo(401);
    }

    @Test
    void every_endpoint_is_in_it_and_nothing_else() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null && handler.getBeanType().getName().startsWith("org.lianfang.")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                patterns.getPatternValues().forEach(path -> served.add(method.name() + " " + path)));
            }
        });
        assertThat(operations().map(Operation::name)).isNotEmpty().containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_begins_with_its_module() {
        assertThat(operations()
                        .map(operation -> operation.told.path("operationId").asString()))
                .doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.told.path("tags")).as(operation.name()).hasSize(1);
            assertThat(operation.told.path("operationId").asString())
                    .matches("\\w+\\.\\w+\\.\\w+")
                    .startsWith(operation.told.path("tags").path(0).asString() + ".");
        });
    }

    @Test
    void every_operation_says_how_it_is_refused_and_what_it_asks_of_the_caller() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.told.at("/responses/default/$ref").asString())
                    .as(operation.name())
                    .isEqualTo("#/components/responses/problem");
            assertThat(operation.told.has("security")).as(operation.name()).isTrue();
        });
    }

    /// What the library could not make sense of becomes an object about which nothing is said.
    @Test
    void every_type_says_what_is_in_it() {
        assertThat(contract.at("/components/schemas").propertyStream())
                .allSatisfy(schema -> assertThat(schema.getValue().has("properties")
                                || schema.getValue().path("type").asString().equals("string"))
                        .as(schema.getKey() + ": " + schema.getValue())
                        .isTrue());
    }

    @Test
    void every_type_that_is_spoken_of_is_there_and_comes_from_a_module() {
        var schemas = contract.at("/components/schemas");
        var spokenOf = contract.findValuesAsString("$ref").stream()
                .filter(ref -> ref.startsWith("#/components/schemas/"))
                .map(ref -> ref.substring("#/components/schemas/".length()))
                .toList();
        assertThat(spokenOf).isNotEmpty().allSatisfy(name -> {
            assertThat(schemas.has(name)).as(name).isTrue();
            assertThat(name).matches("[a-z]+(\\.[A-Z]\\w*)+");
        });
        assertThat(schemas.propertyNames()).isSubsetOf(spokenOf);
    }

    /// An address and how it is called, with what the contract tells of it.
    private record Operation(String name, JsonNode told) {}

    private Stream<Operation> operations() {
        var found = new ArrayList<Operation>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> found.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue()))));
        return found.stream();
    }

    /// Sorted, one value a line, so that a change shows as itself.
    private static String written(JsonNode contract) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withArrayIndenter(lines)
                .withObjectIndenter(lines);
        return JsonMapper.builder()
                        .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                        .build()
                        .writer()
                        .with(printer)
                        .writeValueAsString(contract)
                + "\n";
    }
}
