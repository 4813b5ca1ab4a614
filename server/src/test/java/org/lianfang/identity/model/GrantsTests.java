package org.lianfang.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.identity.Role;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;

class GrantsTests {

    private static final Instant NOW = Instant.parse("2020-02-03T00:00:00Z");
    private static final AreaKey YIYANG = AreaKey.of("4309");
    private static final AreaKey NANXIAN = AreaKey.of("430921");

    @Test
    void several_roles_add_up_by_right_and_area() {
        var grants = holding(grant(Role.GATE_GUARD, NANXIAN, null), grant(Role.ANALYST, YIYANG, null));
        var caller = new Caller(UUID.randomUUID(), "somebody", grants.rights());
        assertThat(caller.may(Permission.READ_TERRITORY, YIYANG)).isTrue();
        assertThat(caller.may(Permission.RECORD_CROSSINGS, NANXIAN)).isTrue();
        assertThat(caller.may(Permission.RECORD_CROSSINGS, YIYANG)).isFalse();
        assertThat(caller.may(Permission.MANAGE_ACCOUNTS, NANXIAN)).isFalse();
    }

    @Test
    void an_expired_grant_counts_for_nothing_from_its_very_moment() {
        var all = List.of(grant(Role.GATE_GUARD, NANXIAN, NOW));
        assertThat(Grants.holdingAt(NOW.minusNanos(1), all).list()).hasSize(1);
        assertThat(Grants.holdingAt(NOW, all).list()).isEmpty();
    }

    @Test
    void an_administrator_gives_roles_within_their_area_and_time_only() {
        var held = holding(grant(Role.ADMINISTRATOR, NANXIAN, NOW.plusSeconds(100)));
        assertThat(held.mayGive(Role.GRID_WORKER, AreaKey.of("430921101"), NOW.plusSeconds(100)))
                .isTrue();
        assertThat(held.mayGive(Role.GRID_WORKER, YIYANG, NOW.plusSeconds(100))).isFalse();
        assertThat(held.mayGive(Role.GRID_WORKER, NANXIAN, NOW.plusSeconds(101)))
                .isFalse();
        assertThat(held.mayGive(Role.GRID_WORKER, NANXIAN, null)).isFalse();
    }

    @Test
    void nobody_but_administrators_gives_anything() {
        for (var role : Role.values()) {
            var mayGive = holding(grant(role, AreaKey.NATION, null)).mayGive(Role.ANALYST, NANXIAN, null);
            assertThat(mayGive).as(role.name()).isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @Test
    void an_account_that_holds_more_is_not_covered() {
        var county = holding(grant(Role.ADMINISTRATOR, NANXIAN, null));
        assertThat(county.cover(holding(grant(Role.GATE_GUARD, NANXIAN, null)))).isTrue();
        assertThat(county.cover(holding(grant(Role.GATE_GUARD, YIYANG, null)))).isFalse();
    }

    @Test
    void areas_within_another_are_left_out_and_home_is_the_widest() {
        var grants = holding(grant(Role.ANALYST, NANXIAN, null), grant(Role.ANALYST, YIYANG, null));
        assertThat(grants.areasOfRights().get(Permission.READ_COMMAND)).containsExactly(YIYANG);
        assertThat(grants.home()).hasValue(YIYANG);
    }

    @Test
    void whoever_looks_after_accounts_holds_no_right_to_personal_data() {
        assertThat(Role.ADMINISTRATOR.permissions())
                .doesNotContain(
                        Permission.READ_RESIDENTS,
                        Permission.UNMASK_PERSONAL,
                        Permission.EXPORT_RESIDENTS,
                        Permission.IMPORT_RESIDENTS);
    }

    private static Grants holding(Grant... grants) {
        return new Grants(List.of(grants));
    }

    private static Grant grant(Role role, AreaKey area, @Nullable Instant expiresAt) {
        return new Grant(UUID.randomUUID(), UUID.randomUUID(), role, area, expiresAt, UUID.randomUUID());
    }
}
