package org.lianfang.kernel.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Stack traces without messages: a message may repeat what a person sent.
final class Traces {

    private Traces() {}

    static String withoutTexts(Throwable failure) {
        var trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(25)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining("", "", "\n")));
        }
        return trace.toString();
    }
}
