package org.lianfang.cases.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lianfang.cases.ContactKind;
import org.lianfang.response.RulePack;
import org.lianfang.response.model.RuleKeys;
import org.lianfang.response.model.RulePackReader;

/// The shipped packs.
final class Packs {

    static final List<String> ALL = List.of(
            "covid-19/2020-early",
            "covid-19/plan-8",
            "covid-19/plan-9",
            "covid-19/twenty-measures",
            "covid-19/who-2021");

    private static final Path FOLDER = Path.of("src/main/resources/rules");

    private Packs() {}

    static RulePack pack(String id) {
        try {
            var keys = RuleKeys.read("keys.yaml", Files.readString(FOLDER.resolve("keys.yaml")));
            return new RulePackReader(keys).read(id, Files.readString(FOLDER.resolve(id + ".yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MeasureRule of(String id, ContactKind kind) {
        return MeasureRule.of(pack(id), kind);
    }
}
