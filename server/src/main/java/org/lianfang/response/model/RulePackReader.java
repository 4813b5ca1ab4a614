package org.lianfang.response.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.response.RulePack;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a rule pack's file and finds what is wrong with it: unknown or missing key, missing source, wrong type or
/// unit.
public final class RulePackReader {

    private final RuleKeys known;

    public RulePackReader(RuleKeys known) {
        this.known = known;
    }

    /// @param id `hazard/edition`, from the place of the file
    /// @throws RulePackNotValid with every finding and its line
    public RulePack read(String id, String yaml) {
        var findings = new ArrayList<String>();
        var entries = YamlNodes.entries(YamlNodes.mapping(id, yaml));
        var hazard = id.substring(0, Math.max(0, id.indexOf('/')));
        if (!YamlNodes.text(entries.get("id")).equals(id)) {
            findings.add("line 1: id must be " + id + ", the place of the file");
        }
        var version = YamlNodes.text(entries.get("version"));
        if (version.isEmpty()) {
            findings.add("line 1: version is missing");
        }
        entries.keySet().stream()
                .filter(key -> !List.of("id", "version", "title", "values").contains(key))
                .forEach(
                        key -> findings.add("line 1: '" + key + "' is not known here. Maybe it belongs below values?"));
        var titles = titles(entries.get("title"), findings);
        var values = values(entries.get("values"), findings);
        if (!findings.isEmpty()) {
            throw new RulePackNotValid(id, findings);
        }
        return new RulePack(id, version, hazard, titles, values);
    }

    private static Map<String, String> titles(@Nullable Node node, List<String> findings) {
        var titles = new LinkedHashMap<String, String>();
        var given = node instanceof MappingNode mapping ? YamlNodes.entries(mapping) : Map.<String, Node>of();
        for (var language : Language.values()) {
            var title = YamlNodes.text(given.get(language.tag()));
            if (title.isEmpty()) {
                findings.add("line 1: title." + language.tag() + " is missing");
            }
            titles.put(language.tag(), title);
        }
        return titles;
    }

    private Map<String, RulePack.Value> values(@Nullable Node node, List<String> findings) {
        var values = new LinkedHashMap<String, RulePack.Value>();
        if (!(node instanceof MappingNode mapping)) {
            findings.add("line 1: values is missing");
            return values;
        }
        for (var tuple : mapping.getValue()) {
            var key = YamlNodes.text(tuple.getKeyNode());
            var at = YamlNodes.line(tuple.getKeyNode()) + ": " + key;
            var rule = known.find(key);
            if (values.containsKey(key)) {
                findings.add(at + " is given twice");
            } else if (rule.isEmpty()) {
                findings.add(at + " is not a known rule. Maybe it is misspelt, or missing in rules/keys.yaml");
            } else if (tuple.getValueNode() instanceof MappingNode parts) {
                var value = value(at, rule.get(), YamlNodes.entries(parts), findings);
                values.put(key, value);
            } else {
                findings.add(at + " needs value, unit, validFrom and source");
            }
        }
        known.required().stream()
                .filter(key -> !values.containsKey(key))
                .forEach(key ->
                        findings.add(YamlNodes.line(node) + ": " + key + " is missing: every pack must give it"));
        return values;
    }

    private static RulePack.Value value(String at, RuleKey rule, Map<String, Node> parts, List<String> findings) {
        var value = YamlNodes.text(parts.get("value"));
        var unit = YamlNodes.text(parts.get("unit"));
        var source = YamlNodes.text(parts.get("source"));
        if (!rule.type().accepts(value)) {
            findings.add(at + ": '" + value + "' is not of type " + rule.type());
        }
        if (!unit.equals(rule.unit())) {
            findings.add(at + ": its unit is '" + rule.unit() + "' but the file says '" + unit + "'");
        }
        if (source.isEmpty()) {
            findings.add(at + " has no source");
        }
        return new RulePack.Value(value, unit, day(at, YamlNodes.text(parts.get("validFrom")), findings), source);
    }

    private static LocalDate day(String at, String text, List<String> findings) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            findings.add(
                    at + ": validFrom must be a day such as 2020-01-24 but is '" + notADay.getParsedString() + "'");
            return LocalDate.EPOCH;
        }
    }
}
