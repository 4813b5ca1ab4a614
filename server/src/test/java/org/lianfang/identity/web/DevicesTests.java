package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Devices on which people work in the field.
@ServerTest
class DevicesTests {

    private static final String COUNTY = "331005000000000000";
    private static final String TOWNSHIP = "331005002000000000";
    private static final String NEIGHBOUR = "331006000000000000";

    @LocalServerPort
    int port;

    @Test
    void a_registered_device_signs_in_without_the_password() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var device = register(guard, Ids.next());
        var again = signIn(device);
        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.body().path("accountId").asString())
                .isEqualTo(guard.get("/api/me").body().path("accountId").asString());
    }

    @Test
    void a_wrong_credential_an_unknown_device_and_an_old_credential_are_told_the_same() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var id = Ids.next();
        var first = register(guard, id);
        var second = register(guard, id);
        assertThat(signIn(first).code()).isEqualTo("identity/device-not-known");
        assertThat(signIn(id.toString(), "guessed").code()).isEqualTo("identity/device-not-known");
        assertThat(signIn(Ids.next().toString(), "guessed").status()).isEqualTo(401);
        assertThat(signIn(second).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_sees_the_devices_of_the_area_and_no_others() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var id = Ids.next();
        register(guard, id);
        assertThat(listed(Api.asHolderOf(port, "ADMINISTRATOR", COUNTY), id)).isTrue();
        var neighbour = Api.asHolderOf(port, "ADMINISTRATOR", NEIGHBOUR);
        assertThat(listed(neighbour, id)).isFalse();
        assertThat(neighbour.post("/api/devices/" + id + "/revoke", Map.of()).code())
                .isEqualTo("identity/unknown-device");
        assertThat(guard.get("/api/devices").code()).isEqualTo("kernel/right-missing");
    }

    @Test
    void what_a_revoked_device_sends_is_refused_with_the_reason() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var id = Ids.next();
        var device = register(guard, id);
        Api.asHolderOf(port, "ADMINISTRATOR", COUNTY).post("/api/devices/" + id + "/revoke", Map.of());

        var sent = guard.post("/api/crossings/batch", Map.of("items", java.util.List.of()));
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.code()).isEqualTo("identity/device-revoked");
        assertThat(guard.get("/api/me").code()).isEqualTo("identity/device-revoked");
        assertThat(signIn(device).code()).isEqualTo("identity/device-revoked");
    }

    @Test
    void whoever_knows_the_password_may_sign_in_on_a_revoked_device_and_register_it_as_a_new_one() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var login = guard.get("/api/me").body().path("login").asString();
        var id = Ids.next();
        register(guard, id);
        guard.delete("/api/me/devices/" + id);
        assertThat(guard.signIn(login, Api.PASSWORD).status()).isEqualTo(200);
        assertThat(guard.post("/api/me/devices", Map.of("id", id, "name", "Chrome"))
                        .code())
                .isEqualTo("identity/device-revoked");
        assertThat(signIn(register(guard, Ids.next())).status()).isEqualTo(200);
    }

    @Test
    void one_s_own_devices_are_listed_and_revoked_by_oneself_only() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var other = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var id = Ids.next();
        register(guard, id);
        assertThat(other.delete("/api/me/devices/" + id).code()).isEqualTo("identity/unknown-device");
        assertThat(other.post("/api/me/devices", Map.of("id", id, "name", "Chrome"))
                        .code())
                .isEqualTo("identity/device-of-another");
        var mine = guard.get("/api/me/devices").body().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.path(0).path("id").asString()).isEqualTo(id.toString());
        assertThat(mine.path(0).has("revokedAt")).isFalse();
    }

    @Test
    void a_new_password_is_asked_for_on_every_device() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var device = register(guard, Ids.next());
        guard.put("/api/me/password", Map.of("current", Api.PASSWORD, "new", "nine boats below the bridge"));
        assertThat(signIn(device).code()).isEqualTo("identity/device-not-known");
    }

    @Test
    void what_happens_to_devices_is_in_the_audit_log() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        var id = Ids.next();
        register(guard, id);
        guard.delete("/api/me/devices/" + id);
        var acts = Api.asAdministrator(port)
                .get("/api/audit?subject=" + id)
                .body()
                .path("items")
                .valueStream()
                .map(act -> act.path("action").asString())
                .toList();
        assertThat(acts).contains("identity.device-registered", "identity.device-revoked");
    }

    @Test
    void an_id_that_is_no_uuid_of_version_7_or_a_name_that_is_none_is_refused() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", TOWNSHIP);
        assertThat(guard.post("/api/me/devices", Map.of("id", UUID.randomUUID(), "name", "Chrome"))
                        .code())
                .isEqualTo("identity/device-id-not-valid");
        assertThat(guard.post("/api/me/devices", Map.of("id", Ids.next(), "name", ""))
                        .code())
                .isEqualTo("identity/name-not-valid");
    }

    private static boolean listed(Api administrator, UUID id) {
        return administrator
                .get("/api/devices?limit=200")
                .body()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.path("id").asString().equals(id.toString()));
    }

    private static JsonNode register(Api as, UUID id) {
        var answer = as.post("/api/me/devices", Map.of("id", id, "name", "Chrome · Android"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private Api.Answer signIn(JsonNode device) {
        return signIn(device.path("id").asString(), device.path("credential").asString());
    }

    private Api.Answer signIn(String id, String credential) {
        var fresh = Api.at(port);
        fresh.get("/api/clock");
        return fresh.post("/api/session/device", Map.of("deviceId", id, "credential", credential));
    }
}
