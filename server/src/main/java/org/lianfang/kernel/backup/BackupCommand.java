package org.lianfang.kernel.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.command.Command;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `./lianfang backup <file.zip> [--with-master-key]`
@Component
class BackupCommand implements Command {

    private static final String WITH_MASTER_KEY = "--with-master-key";

    private final ObjectProvider<DatabaseAddress> address;
    private final DataDirectory data;
    private final InstantSource clock;
    private final Texts texts;

    BackupCommand(ObjectProvider<DatabaseAddress> address, DataDirectory data, InstantSource clock, Texts texts) {
        this.address = address;
        this.data = data;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new ArrayList<>(arguments);
        var withMasterKey = words.remove(WITH_MASTER_KEY);
        if (words.size() != 1) {
            throw BackupRefusal.USAGE.with("usage", "backup <file.zip> [" + WITH_MASTER_KEY + "]");
        }
        var file = Path.of(words.getFirst()).toAbsolutePath();
        try {
            var manifest = new MakingABackup(address.getObject(), data, clock, out).into(file, withMasterKey);
            var about = Map.of(
                    "file", file,
                    "tables", manifest.tables().size(),
                    "rows", "%,d".formatted(manifest.rows()),
                    "bytes", "%,d".formatted(Files.size(file)),
                    "key", data.resolve(MakingABackup.MASTER_KEY));
            for (var language : Language.values()) {
                out.println(texts.say(language, "backup.done", about));
                out.println(texts.say(language, withMasterKey ? "backup.with-key" : "backup.without-key", about));
            }
            return 0;
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        } catch (SQLException away) {
            throw new StartProblem("database-not-reachable", address.getObject().place(), away);
        }
    }
}
