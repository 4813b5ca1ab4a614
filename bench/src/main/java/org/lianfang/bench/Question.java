package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One request.
///
/// @param body of a POST; absent for a GET
record Question(String target, byte @Nullable [] body) {

    static Question get(String target) {
        return new Question(target, null);
    }

    static Question post(String target, String json) {
        return new Question(target, json.getBytes(StandardCharsets.UTF_8));
    }
}
