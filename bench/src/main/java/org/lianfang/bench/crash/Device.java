package org.lianfang.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lianfang.bench.Session;

/// A phone that keeps a batch until the server has answered for every record of it, whatever happens in
/// between.
final class Device implements Runnable {

    private static final int SEND_ALL_AGAIN_EVERY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final String token;
    private final Supplier<byte[]> batches;
    private final Ledger ledger;
    private final BooleanSupplier more;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /// @param batches what it records, [Recorded#BATCH] records at a time
    Device(URI address, String token, Supplier<byte[]> batches, Ledger ledger, BooleanSupplier more) {
        this.address = address;
        this.token = token;
        this.batches = batches;
        this.ledger = ledger;
        this.more = more;
    }

    @Override
    public void run() {
        try {
            for (var number = 0; more.getAsBoolean(); number++) {
                var batch = batches.get();
                sendUntilAnswered(batch);
                if (number % SEND_ALL_AGAIN_EVERY == 0) {
                    sendUntilAnswered(batch);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilAnswered(byte[] batch) throws InterruptedException {
        while (!isAnswered(batch)) {
            ledger.sentAgain(Recorded.BATCH);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /// @return false when the server was not there, went away before it answered, or asked to come again
    private boolean isAnswered(byte[] batch) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(batch))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return false;
            }
            for (var item : Session.JSON.readTree(answer.body()).path("items")) {
                var id = java.util.UUID.fromString(item.path("id").asString());
                switch (item.path("status").asString()) {
                    case "ACCEPTED" -> ledger.accepted(id);
                    case "DUPLICATE" -> ledger.duplicate(id);
                    default -> ledger.refused(id);
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
