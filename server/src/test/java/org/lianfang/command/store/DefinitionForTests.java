package org.lianfang.command.store;

import org.lianfang.command.model.ReportDefinition;

/// The shipped definition, without a server.
public final class DefinitionForTests {

    private DefinitionForTests() {}

    public static ReportDefinition read() {
        return DefinitionFile.read();
    }
}
