package org.lianfang.response.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.response.RulePack;
import org.lianfang.response.model.RuleKeys;
import org.lianfang.response.model.RulePackReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The rule packs on hand: those that come with the program, and those that the operator put below
/// `<data>/rules/<hazard>/<edition>.yaml`; the operator's replace ours of the same name. A file that is not valid
/// stops the start, with everything that is wrong in it.
@Component
public class RulePacks {

    private static final String OURS = "classpath*:rules/*/*.yaml";

    private final Map<String, RulePack> byId;

    RulePacks(DataDirectory data) {
        var files = new PathMatchingResourcePatternResolver();
        try {
            var keys = RuleKeys.read("keys", text(files.getResource("classpath:rules/keys.yaml")));
            var reader = new RulePackReader(keys);
            var packs = new TreeMap<String, RulePack>();
            for (var place : List.of(OURS, "file:" + data.resolve("rules") + "/*/*.yaml")) {
                if (place.equals(OURS) || Files.isDirectory(data.resolve("rules"))) {
                    for (var file : files.getResources(place)) {
                        var id = id(file);
                        packs.put(id, reader.read(id, text(file)));
                    }
                }
            }
            byId = Map.copyOf(packs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<RulePack> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<RulePack> all() {
        return byId.keySet().stream().sorted().map(byId::get).toList();
    }

    private static String id(Resource file) throws IOException {
        var path = file.getURL().getPath();
        var parts = path.split("/", -1);
        var edition = parts[parts.length - 1];
        return parts[parts.length - 2] + "/" + edition.substring(0, edition.length() - ".yaml".length());
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
