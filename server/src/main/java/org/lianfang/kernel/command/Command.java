package org.lianfang.kernel.command;

import java.io.PrintStream;
import java.util.List;

/// Something the launcher can do without the web server: `./lianfang <name> …`.
public interface Command {

    /// One or two words, such as `reconcile` or `audit verify`.
    String name();

    /// Runs with the rights of the server itself.
    ///
    /// @param arguments what follows the name
    /// @return the exit code: 0 done, 1 done and something is wrong, 2 the arguments are not understood
    int run(List<String> arguments, PrintStream out);

    /// The command that proves what this one did, run after it has succeeded; usually none.
    default List<String> followedBy() {
        return List.of();
    }
}
