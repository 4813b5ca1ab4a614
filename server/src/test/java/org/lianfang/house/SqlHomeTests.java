package org.lianfang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SqlHomeTests {

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(select|insert|update|delete|merge|with|copy|truncate|lock)\\b");
    private static final Pattern SHOUTED =
            Pattern.compile("\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|ORDER BY|VALUES)\\b");
    private static final Pattern GLUED = Pattern.compile("\"\"\"\\s*\\+|\\+\\s*\"\"\"|\"\"\"\\s*\\.formatted\\(");

    private record Sql(Path file, String module, String text) {
        String where() {
            return Sources.name(file) + "\n" + text;
        }
    }

    @Test
    void a_module_names_only_its_own_schema_and_the_views_that_others_publish() {
        var schemas = schemas();
        assertThat(schemas).contains("kernel");
        assertThat(statements()).isNotEmpty().allSatisfy(sql -> {
            for (var other : schemas) {
                if (!other.equals(sql.module)) {
                    assertThat(sql.text)
                            .as(sql.where())
                            .doesNotContainPattern(
                                    "\\b(from|join|into|update|table|only|using)\\s+" + other + "\\.(?!public_)\\w+");
                }
            }
        });
    }

    @Test
    void sql_is_lower_case() {
        assertThat(statements())
                .allSatisfy(sql -> assertThat(sql.text).as(sql.where()).doesNotContainPattern(SHOUTED));
    }

    @Test
    void nothing_is_concatenated_into_a_statement() {
        assertThat(Sources.under(Sources.SERVER, ".java").stream()
                        .filter(file -> statementsOf(file).size() > 0))
                .allSatisfy(file ->
                        assertThat(Sources.read(file)).as(Sources.name(file)).doesNotContainPattern(GLUED));
    }

    @Test
    void sql_lives_in_the_store_of_its_module() {
        assertThat(statements())
                .filteredOn(sql ->
                        Files.isDirectory(Sources.SERVER.resolve(sql.module).resolve("store")))
                .allSatisfy(sql -> assertThat(Sources.name(sql.file)).contains("/store/"));
    }

    private static List<String> schemas() {
        try (var folders = Files.list(Sources.MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Sql> statements() {
        var all = new ArrayList<Sql>();
        for (var file : Sources.under(Sources.SERVER, ".java")) {
            all.addAll(statementsOf(file));
        }
        return all;
    }

    private static List<Sql> statementsOf(Path file) {
        var module = Sources.SERVER.relativize(file).getName(0).toString();
        return TEXT_BLOCK
                .matcher(Sources.read(file))
                .results()
                .map(block -> block.group(1))
                .filter(text -> STATEMENT.matcher(text).find())
                .map(text -> new Sql(file, module, text))
                .toList();
    }
}
