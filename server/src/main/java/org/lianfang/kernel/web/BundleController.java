package org.lianfang.kernel.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.kernel.bundle.BundlePart.Asked;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a device takes along for its post, part by part. No proxy and no browser keeps it: the device does, sealed.
@RestController
@RequestMapping("/api/bundle/parts")
class BundleController {

    private final List<BundlePart> parts;
    private final JsonMapper json;

    BundleController(List<BundlePart> parts, JsonMapper json) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(BundlePart::name)).toList();
        this.json = json;
    }

    record Names(List<String> names) {}

    /// @param key with which marks in it were made
    record Content(@Nullable String key, List<JsonNode> items) {}

    /// @param asOf to be told as `changedSince` when asking for changes
    /// @param whole whether these are all; otherwise what changed
    record Part(String name, Instant asOf, boolean whole, Content content) {}

    @GetMapping
    @SignedInOnly(because = "it names what the caller's own rights let them have")
    Names names() {
        return new Names(parts.stream()
                .filter(part -> !Access.caller().scopeFor(part.right()).isNowhere())
                .map(BundlePart::name)
                .toList());
    }

    /// @param area of the post
    /// @param changedSince moment of what the device has; `key` names the key of the marks in it
    @GetMapping("/{name}")
    @SignedInOnly(because = "each part asks for the right that it needs")
    ResponseEntity<Part> part(
            @PathVariable String name,
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable Instant changedSince,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        var part = parts.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::with);
        var given = part.give(new Asked(area, changedSince, key));
        var content = new Content(
                given.key(),
                given.items().stream()
                        .map(item -> (JsonNode) json.valueToTree(item))
                        .toList());
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (given.whole()) {
            var mark = "\"" + digest(json.writeValueAsBytes(content)) + "\"";
            if (mark.equals(known)) {
                return ResponseEntity.status(304).eTag(mark).build();
            }
            answer.eTag(mark);
        }
        return answer.body(new Part(name, given.asOf(), given.whole(), content));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("SHA-256 is part of every JDK", absent);
        }
    }
}
