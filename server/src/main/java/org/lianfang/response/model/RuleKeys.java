package org.lianfang.response.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;

/// All rules that packs may give values to: `rules/keys.yaml`.
public record RuleKeys(Map<String, RuleKey> byName) {

    public Optional<RuleKey> find(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    /// Keys that every pack must give a value to, in order.
    public List<String> required() {
        return byName.values().stream()
                .filter(RuleKey::required)
                .map(RuleKey::key)
                .sorted()
                .toList();
    }

    /// @throws RulePackNotValid when a key has no type or unit
    public static RuleKeys read(String file, String yaml) {
        var keys = new TreeMap<String, RuleKey>();
        var findings = new ArrayList<String>();
        YamlNodes.entries(YamlNodes.mapping(file, yaml)).forEach((name, node) -> {
            var entries = node instanceof MappingNode mapping
                    ? YamlNodes.entries(mapping)
                    : Map.<String, org.yaml.snakeyaml.nodes.Node>of();
            var type = YamlNodes.text(entries.get("type")).toUpperCase(Locale.ROOT);
            var unit = YamlNodes.text(entries.get("unit"));
            if (unit.isEmpty() || !isType(type)) {
                findings.add(YamlNodes.line(node) + ": " + name + " needs a type and a unit");
            } else {
                keys.put(
                        name,
                        new RuleKey(
                                name,
                                RuleKey.Type.valueOf(type),
                                unit,
                                YamlNodes.text(entries.get("required")).equals("true")));
            }
        });
        if (!findings.isEmpty()) {
            throw new RulePackNotValid(file, findings);
        }
        return new RuleKeys(Map.copyOf(keys));
    }

    private static boolean isType(String name) {
        for (var type : RuleKey.Type.values()) {
            if (type.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
