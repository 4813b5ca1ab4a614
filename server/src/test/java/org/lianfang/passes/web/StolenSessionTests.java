package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Whoever has somebody's cookie is that person, until the session is ended: here are the ways in which it is.
@ServerTest
@Import({MovableClock.class, Neighbours.Postbox.class})
class StolenSessionTests {

    private static final String RESIDENT = "LF_RESIDENT";
    private static final String STAFF = "LF_SESSION";

    @LocalServerPort
    int port;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    MovableClock.Hands hands;

    private PassWorld world;
    private Neighbours neighbours;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4324");
        neighbours = new Neighbours(port, world, sent);
    }

    @Test
    void a_resident_sees_where_they_are_signed_in_and_ends_all_of_it_from_another_device() {
        var me = neighbours.registered();
        var phone = neighbours.signedIn(me);
        var stolen = cookie(phone, RESIDENT);
        assertThat(as(RESIDENT, stolen, "/api/resident/held").status())
                .as("from elsewhere with the same cookie")
                .isEqualTo(200);

        hands.set("2020-02-03T01:30:00Z");
        var tablet = neighbours.signedIn(me);
        var sessions = ok(tablet.get("/api/resident/sessions"));
        assertThat(sessions).hasSize(2);
        assertThat(sessions.path(0).path("here").asBoolean()).isTrue();
        assertThat(sessions.path(1).path("begunAt").asString()).startsWith("2020-02-03T00:30:0");
        assertThat(tablet.delete("/api/resident/sessions").status()).isEqualTo(204);

        assertThat(as(RESIDENT, stolen, "/api/resident/held").code()).isEqualTo("passes/resident-sign-in-needed");
        assertThat(phone.get("/api/resident/passes").status()).isEqualTo(401);
        assertThat(tablet.get("/api/resident/passes").status()).isEqualTo(401);
        hands.set("2020-02-03T01:35:00Z");
        assertThat(ok(neighbours.signedIn(me).get("/api/resident/held")).path("looked"))
                .as("it is in the log")
                .anyMatch(look -> look.path("action").asString().equals("passes.resident-signed-out-everywhere"));
    }

    @Test
    void signing_out_everywhere_ends_nobody_else_s_session_and_needs_one() {
        var me = neighbours.signedIn(neighbours.registered());
        var other = neighbours.signedIn(neighbours.registered());
        assertThat(Neighbours.nobody(port).delete("/api/resident/sessions").code())
                .isEqualTo("passes/resident-sign-in-needed");
        me.delete("/api/resident/sessions");
        assertThat(other.get("/api/resident/passes").status()).isEqualTo(200);
    }

    @Test
    void after_sign_out_the_old_cookie_opens_nothing() {
        var resident = neighbours.signedIn(neighbours.registered());
        var residents = cookie(resident, RESIDENT);
        resident.delete("/api/resident/session");
        assertThat(as(RESIDENT, residents, "/api/resident/passes").status()).isEqualTo(401);

        var guard = Api.asHolderOf(port, "GATE_GUARD", world.area());
        var staffs = cookie(guard, STAFF);
        assertThat(as(STAFF, staffs, "/api/me").status()).isEqualTo(200);
        guard.delete("/api/session");
        assertThat(as(STAFF, staffs, "/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_cookie_of_residents_opens_nothing_of_staff_and_the_other_way_round() {
        var me = neighbours.registered();
        var residents = cookie(neighbours.signedIn(me), RESIDENT);
        var staffs = cookie(world.lead(), STAFF);
        for (var name : new String[] {RESIDENT, STAFF}) {
            assertThat(as(name, residents, "/api/me").status()).isEqualTo(401);
            assertThat(as(name, residents, "/api/passes/residents/" + me.id()).status())
                    .isEqualTo(401);
            assertThat(as(name, staffs, "/api/resident/passes").status()).isEqualTo(401);
            assertThat(as(name, staffs, "/api/resident/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void a_session_on_a_lost_device_ends_when_the_device_is_revoked() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.area());
        var device = Ids.next();
        ok(guard.post("/api/me/devices", Map.of("id", device, "name", "Chrome")));
        var stolen = cookie(guard, STAFF);
        assertThat(as(STAFF, stolen, "/api/gates?area=" + world.area()).status())
                .isEqualTo(200);
        revoke(device);
        assertThat(as(STAFF, stolen, "/api/gates?area=" + world.area()).code()).isEqualTo("identity/device-revoked");
    }

    @Test
    void a_new_password_ends_a_stolen_session_of_staff() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.area());
        var login = lead.get("/api/me").body().path("login").asString();
        var stolen = cookie(lead, STAFF);
        var own = Api.at(port);
        assertThat(own.signIn(login, Api.PASSWORD).status()).isEqualTo(200);
        own.put("/api/me/password", Map.of("current", Api.PASSWORD, "new", "seven boats above the bridge"));

        assertThat(as(STAFF, stolen, "/api/me").status()).isEqualTo(401);
        assertThat(own.get("/api/me").status()).as("one's own goes on").isEqualTo(200);
    }

    private void revoke(UUID device) {
        assertThat(Api.asHolderOf(port, "ADMINISTRATOR", world.area())
                        .post("/api/devices/" + device + "/revoke", Map.of())
                        .status())
                .isEqualTo(204);
    }

    private Api.Answer as(String cookie, String value, String path) {
        return Api.at(port).getWith(path, Map.of("Cookie", cookie + "=" + value));
    }

    private static String cookie(Api api, String name) {
        return Objects.requireNonNull(api.cookies().get(name), name);
    }
}
