package org.lianfang.passes.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.passes.signed.SignedPass;
import org.lianfang.passes.signed.Snapshot;
import org.lianfang.passes.usecase.Publishing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What whoever verifies passes needs: no secret, nothing about anybody.
@RestController
class PublicController {

    private static final Duration KEYS_KEEP = Duration.ofMinutes(5);
    private static final Duration WITHDRAWN_KEEP = Duration.ofMinutes(1);

    private final Publishing publishing;

    PublicController(Publishing publishing) {
        this.publishing = publishing;
    }

    record Keys(String prefix, List<Key> keys) {}

    /// @param kid base64url, like the coordinates
    /// @param from earliest moment of issue
    /// @param until moment from which nothing signed with it is accepted
    record Key(String kid, String x, String y, Instant from, Instant until) {}

    /// @param version changes with the content
    /// @param bits of each remainder
    /// @param data base64
    record Revocations(String version, Instant asOf, int count, int bits, String data) {}

    @GetMapping("/api/passes/keys")
    @OpenToAll(because = "public keys are public")
    ResponseEntity<Keys> keys() {
        var lines = publishing.keys();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var keys = lines.stream()
                .map(line -> new Key(
                        encoder.encodeToString(line.kid().bytes()),
                        encoder.encodeToString(line.x()),
                        encoder.encodeToString(line.y()),
                        line.from(),
                        line.until()))
                .toList();
        var names = new StringBuilder();
        lines.forEach(line -> names.append(line.kid().hex()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEEP).cachePublic())
                .eTag("\"" + names + "\"")
                .body(new Keys(SignedPass.PREFIX, keys));
    }

    @GetMapping("/api/passes/revocations")
    @OpenToAll(because = "hashes of random numbers tell of nobody")
    ResponseEntity<Revocations> revocations() {
        var withdrawn = publishing.withdrawn();
        var snapshot = withdrawn.snapshot();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(WITHDRAWN_KEEP).cachePublic())
                .eTag("\"" + withdrawn.version() + "\"")
                .body(new Revocations(
                        withdrawn.version(),
                        withdrawn.asOf(),
                        snapshot.count(),
                        Snapshot.BITS,
                        Base64.getEncoder().encodeToString(snapshot.data())));
    }
}
