package org.lianfang.audit.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.lianfang.audit.model.Head;
import org.lianfang.kernel.data.DataDirectory;
import org.springframework.stereotype.Component;

/// The head of the chain, kept outside the database.
@Component
class HeadFile {

    static final String NAME = "audit-head";

    private final DataDirectory data;

    HeadFile(DataDirectory data) {
        this.data = data;
    }

    void keep(Head head) throws IOException {
        data.write(NAME, head + "\n");
    }

    /// Empty before anything was sealed here.
    ///
    /// @throws IOException also when the file holds something else
    Optional<Head> kept() throws IOException {
        var file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var head = Head.parse(Files.readString(file));
        if (head.isEmpty()) {
            throw new IOException("Not a head of the audit chain: " + file);
        }
        return head;
    }
}
