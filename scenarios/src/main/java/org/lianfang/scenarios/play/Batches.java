package org.lianfang.scenarios.play;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.Progress;
import tools.jackson.core.JsonToken;

/// Sends records in batches as a device does, and reads the answer for each of them. Safe for many threads.
final class Batches<T> {

    /// Most items the API takes at once.
    static final int LIMIT = 500;

    private final Api api;
    private final String path;
    private final Item<T> item;
    private final Progress.Step step;
    private final @Nullable InstantSource deviceClock;
    private final LongAdder accepted = new LongAdder();

    /// @param deviceClock set where the API wants to know the device's time
    Batches(Api api, String path, Item<T> item, Progress.Step step, @Nullable InstantSource deviceClock) {
        this.api = api;
        this.path = path;
        this.item = item;
        this.step = step;
        this.deviceClock = deviceClock;
    }

    Batches(Api api, String path, Item<T> item, Progress.Step step) {
        this(api, path, item, step, null);
    }

    /// Any number of items, cut into batches.
    void sendAll(List<T> items) {
        for (int from = 0; from < items.size(); from += LIMIT) {
            send(items.subList(from, Math.min(items.size(), from + LIMIT)));
        }
    }

    /// @param items at most [#LIMIT]
    /// @throws ServerRefused when the server does not take one of them
    void send(List<T> items) {
        if (!items.isEmpty()) {
            var answer = api.send(path, document(items));
            read(answer, items.size());
            step.advanced(items.size());
        }
    }

    /// New to the server; the others it had already.
    long accepted() {
        return accepted.sum();
    }

    private byte[] document(List<T> items) {
        var bytes = new ByteArrayOutputStream(items.size() * 480);
        try (var out = Api.JSON.createGenerator(bytes)) {
            out.writeStartObject();
            if (deviceClock != null) {
                out.writeStringProperty("deviceTime", deviceClock.instant().toString());
            }
            out.writeArrayPropertyStart("items");
            for (var one : items) {
                item.write(one, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void read(byte[] answer, int sent) {
        int taken = 0;
        int known = 0;
        try (var in = Api.JSON.createParser(answer)) {
            for (var token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "status".equals(in.currentName())) {
                    switch (in.getString()) {
                        case "ACCEPTED" -> taken++;
                        case "DUPLICATE" -> known++;
                        default -> throw refused(answer);
                    }
                }
            }
        }
        if (taken + known != sent) {
            throw new IllegalStateException(path + " answered " + (taken + known) + " of " + sent + " items");
        }
        accepted.add(taken);
    }

    private ServerRefused refused(byte[] answer) {
        for (var one : Api.JSON.readTree(answer).path("items")) {
            if ("REFUSED".equals(one.path("status").asString(""))) {
                var problem = one.path("problem");
                return new ServerRefused(
                        path,
                        problem.path("status").asInt(0),
                        problem.path("code").asString("without a code"));
            }
        }
        return new ServerRefused(path, 0, "unknown status");
    }
}
