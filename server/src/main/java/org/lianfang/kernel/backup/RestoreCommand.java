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

/// `./lianfang restore <file.zip> [--force]`, followed by `audit verify`.
@Component
class RestoreCommand implements Command {

    private static final String FORCE = "--force";

    private final ObjectProvider<DatabaseAddress> address;
    private final DataDirectory data;
    private final InstantSource clock;
    private final Texts texts;

    RestoreCommand(ObjectProvider<DatabaseAddress> address, DataDirectory data, InstantSource clock, Texts texts) {
        this.address = address;
        this.data = data;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<String> followedBy() {
        return List.of("audit", "verify");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new ArrayList<>(arguments);
        var force = words.remove(FORCE);
        if (words.size() != 1) {
            throw BackupRefusal.USAGE.with("usage", "restore <file.zip> [" + FORCE + "]");
        }
        var file = Path.of(words.getFirst()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw BackupRefusal.NOT_A_BACKUP.with("file", file);
        }
        try (var backup = BackupFile.open(file)) {
            var manifest = new RestoringABackup(address.getObject(), data, clock, out).from(backup, force);
            var about = Map.of(
                    "file", file,
                    "madeAt", manifest.madeAt(),
                    "tables", manifest.tables().size(),
                    "rows", "%,d".formatted(manifest.rows()),
                    "key", data.resolve(MakingABackup.MASTER_KEY));
            var keyIsHere = Files.exists(data.resolve(MakingABackup.MASTER_KEY));
            for (var language : Language.values()) {
                out.println(texts.say(language, "restore.done", about));
                if (!keyIsHere) {
                    out.println(texts.say(language, "restore.key-needed", about));
                }
            }
            return keyIsHere ? 0 : 1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new StartProblem("restore-failed", String.valueOf(failed.getSQLState()), failed);
        }
    }
}
