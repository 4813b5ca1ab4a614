package org.lianfang.response.model;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// YAML as nodes rather than objects: keeps `37.30` and `2020-01-24` as they are written, and the line of each.
final class YamlNodes {

    private YamlNodes() {}

    /// @throws RulePackNotValid when the text is not one YAML mapping
    static MappingNode mapping(String file, String yaml) {
        try {
            var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (node instanceof MappingNode mapping) {
                return mapping;
            }
        } catch (YAMLException notYaml) {
            var text = String.valueOf(notYaml.getMessage()).lines().toList();
            throw new RulePackNotValid(file, text);
        }
        throw new RulePackNotValid(file, List.of("line 1: keys and values are expected"));
    }

    /// Entries in the order of the file; a key given twice keeps its first place and last value.
    static Map<String, Node> entries(MappingNode mapping) {
        var entries = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
        }
        return entries;
    }

    /// The text of a plain value; empty when it is missing or not plain.
    static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    static String line(Node node) {
        return "line " + (node.getStartMark().getLine() + 1);
    }
}
