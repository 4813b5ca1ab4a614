package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Accounts;
import org.lianfang.identity.model.Device;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.usecase.LookingAfterDevices;
import org.lianfang.identity.usecase.RecognisingVisitors;
import org.lianfang.identity.usecase.RegisteringDevices;
import org.lianfang.identity.usecase.SessionRules;
import org.lianfang.identity.usecase.SigningIn;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Devices in the field: registered by whoever signs in on them, looked after by administrators.
@RestController
class DeviceController {

    private static final int LARGEST_PAGE = 200;

    private final Devices devices;
    private final Entering entering;
    private final Accounts accounts;
    private final AreaLabels labels;

    DeviceController(Devices devices, Entering entering, Accounts accounts, AreaLabels labels) {
        this.devices = devices;
        this.entering = entering;
        this.accounts = accounts;
        this.labels = labels;
    }

    @org.springframework.stereotype.Component
    record Devices(RegisteringDevices registering, LookingAfterDevices lookingAfter) {}

    @org.springframework.stereotype.Component
    record Entering(SigningIn signingIn, RecognisingVisitors visitors, SessionRules rules, MeAnswers answers) {}

    /// @param id UUIDv7, made by the device
    /// @param name as it calls itself
    record NewDevice(@Nullable UUID id, @Nullable String name) {}

    /// @param credential shown this once; opens sessions from this device
    /// @param expiresAt first moment at which the password must be asked for again
    record Registered(UUID id, String credential, Instant expiresAt) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record DeviceSignIn(@Nullable UUID deviceId, @Nullable String credential) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /// @param revokedAt absent while it may be used
    record MyDevice(
            UUID id,
            String name,
            Instant registeredAt,
            Instant lastSeenAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    record MyDevices(List<MyDevice> items) {}

    /// @param who how its account signs
    record DeviceLine(
            UUID id,
            String name,
            UUID accountId,
            String who,
            AreaKey areaKey,
            String areaName,
            Instant registeredAt,
            Instant lastSeenAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    record DevicePage(List<DeviceLine> items, @Nullable UUID next) {}

    @PostMapping("/api/me/devices")
    @ResponseStatus(HttpStatus.CREATED)
    @SignedInOnly(because = "one's own device")
    Registered register(@RequestAttribute(VisitorFilter.VISITOR) Visitor visitor, @RequestBody NewDevice sent) {
        var registered = devices.registering.register(
                person(visitor), Sent.needed("id", sent.id), DisplayName.chosen(Sent.needed("name", sent.name)));
        return new Registered(
                registered.device().id(),
                registered.credential().value(),
                registered.device().expiresAt());
    }

    @GetMapping("/api/me/devices")
    @SignedInOnly(because = "one's own devices")
    MyDevices mine(@RequestAttribute(VisitorFilter.VISITOR) Visitor visitor) {
        return new MyDevices(devices.registering.of(person(visitor).caller().accountId()).stream()
                .map(one -> new MyDevice(
                        one.id(), one.name(), one.registeredAt(), one.lastSeenAt(), one.expiresAt(), one.revokedAt()))
                .toList());
    }

    @DeleteMapping("/api/me/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly(because = "one's own device; one of another account is unknown")
    void revokeMine(@RequestAttribute(VisitorFilter.VISITOR) Visitor visitor, @PathVariable UUID id) {
        devices.registering.revoke(person(visitor), id);
    }

    @PostMapping("/api/session/device")
    @OpenToAll(because = "this is how a registered device signs in")
    ResponseEntity<MeAnswers.Me> signIn(@RequestBody DeviceSignIn sent, HttpServletRequest request) {
        var secret = entering.signingIn.signInFrom(
                Sent.needed("deviceId", sent.deviceId), new Secret(Sent.needed("credential", sent.credential)));
        var visitor = entering.visitors.bySession(secret).orElseThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(secret, entering.rules.lifetime(), request))
                .body(entering.answers.of(visitor.caller().accountId(), Languages.of(request)));
    }

    @GetMapping("/api/devices")
    DevicePage page(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = devices.lookingAfter.page(after, size);
        var areas = labels.of(found.stream().map(Device::area).toList(), Languages.of(request));
        var names = accounts.displayNames(
                found.stream().map(Device::account).distinct().toList());
        var items = found.stream()
                .map(one -> new DeviceLine(
                        one.id(),
                        one.name(),
                        one.account(),
                        names.getOrDefault(one.account(), ""),
                        one.area(),
                        areas.getOrDefault(one.area(), one.area().divisionCode()),
                        one.registeredAt(),
                        one.lastSeenAt(),
                        one.expiresAt(),
                        one.revokedAt()))
                .toList();
        return new DevicePage(
                items, items.size() < size ? null : items.getLast().id());
    }

    @PostMapping("/api/devices/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        devices.lookingAfter.revoke(id);
    }

    private static Visitor person(Visitor visitor) {
        if (visitor.kind() != Visitor.Kind.PERSON) {
            throw IdentityRefusal.NOT_FOR_MACHINES.with();
        }
        return visitor;
    }
}
