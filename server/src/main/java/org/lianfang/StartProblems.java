package org.lianfang;

import java.io.PrintStream;
import java.net.BindException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;

/// Says in three languages what keeps the server from starting and what to do about it.
final class StartProblems {

    private static final int FAILED = 1;

    private StartProblems() {}

    static int explain(RuntimeException failed, PrintStream out) {
        var problem = find(failed);
        if (problem == null && failed instanceof Refusal refusal) {
            return refused(refusal, out);
        }
        if (problem == null) {
            failed.printStackTrace(out);
            return FAILED;
        }
        var texts = new Texts();
        for (var language : Language.values()) {
            out.println(texts.say(language, "start." + problem.code(), Map.of("subject", problem.subject())));
        }
        return FAILED;
    }

    private static int refused(Refusal refusal, PrintStream out) {
        var texts = new Texts();
        for (var language : Language.values()) {
            out.println(texts.say(language, refusal.reason().code(), refusal.params()));
        }
        return FAILED;
    }

    private static @Nullable StartProblem find(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartProblem known -> {
                    return known;
                }
                case BindException taken -> {
                    return new StartProblem("port-taken", portIn(failed), taken);
                }
                case org.springframework.boot.web.server.PortInUseException taken -> {
                    return new StartProblem("port-taken", String.valueOf(taken.getPort()), taken);
                }
                default -> {}
            }
        }
        return null;
    }

    private static String portIn(Throwable failed) {
        var text = String.valueOf(failed.getMessage());
        return text.replaceAll("\\D+", " ").strip();
    }
}
