package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.zones.ZoneWorld.zone;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.support.Eventually;
import org.lianfang.support.OwnServer;
import org.lianfang.support.TestPostgres;
import org.lianfang.zones.ZoneWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What cases have told and a listener could not take in is taken in after the next start, once.
class HeardAfterRestartTests {

    private static final String PREFECTURE = "4478";
    private static final List<String> BROKEN = List.of("passes.grounds", "zones.findings");

    private final DatabaseAddress address = TestPostgres.copy();
    private final Path data = TestPostgres.temporaryDirectory();

    @Test
    void zones_and_passes_hear_of_a_case_though_they_failed_before_the_server_stopped() {
        String person;
        String caseId;
        String raised;
        try (var server = start()) {
            var zones = ZoneWorld.at(server.port(), PREFECTURE, "covid-19/plan-9");
            var cases = CaseWorld.at(server.port(), PREFECTURE);
            raised = ZoneWorld.id(zones.raised(zone("HIGH", zones.village())));
            person = cases.family(1).getFirst();
            BROKEN.forEach(this::breakTable);
            caseId = cases.reported(person, "2020-02-01");
            Eventually.holds(() -> BROKEN.stream().allMatch(table -> attempts(table) > 0));
            assertThat(zones.passes().colour(person)).isEqualTo("GREEN");
            assertThat(found(caseId)).isZero();
        }
        assertThat(waiting()).as("events wait in the database").isGreaterThanOrEqualTo(2);
        BROKEN.forEach(this::mendTable);
        try (var server = start()) {
            var zones = ZoneWorld.at(server.port(), PREFECTURE, "covid-19/plan-9");
            Eventually.holds(() -> zones.passes().colour(person).equals("RED") && found(caseId) == 1);
            assertThat(zones.passes().status(person).path("ground").asString()).isEqualTo("TESTED_POSITIVE");
            assertThat(zones.zone(raised).path("level").asString()).isEqualTo("HIGH");
            Eventually.holds(() -> waiting() == 0);
            assertThat(count("select count(*) from passes.grounds where resident_id = '" + person + "'"))
                    .isEqualTo(1);
        }
        try (var server = start()) {
            assertThat(server.port()).isPositive();
            assertThat(waiting()).as("nothing is told a third time").isZero();
            assertThat(found(caseId)).isEqualTo(1);
        }
    }

    private OwnServer start() {
        var owner = address.owner();
        return OwnServer.in(
                data,
                "lianfang.database.url=" + address.url() + "?user=" + owner.user() + "&password=" + owner.password(),
                "lianfang.database.app-password=" + address.application().password());
    }

    /// Nothing can be written to it, and each attempt is counted: a sequence goes on though its transaction does not.
    private void breakTable(String table) {
        run("create sequence kernel." + name(table));
        run("""
                create function kernel.%1$s_breaks() returns trigger language plpgsql security definer as $$
                begin
                  perform nextval('kernel.%1$s');
                  raise exception 'cannot be written to';
                end $$
                """.formatted(name(table)));
        run("create trigger breaks before insert on %s for each row execute function kernel.%s_breaks()"
                .formatted(table, name(table)));
    }

    private void mendTable(String table) {
        run("drop trigger breaks on " + table);
    }

    private long attempts(String table) {
        return count("select case when is_called then last_value else 0 end from kernel." + name(table));
    }

    private static String name(String table) {
        return table.replace('.', '_');
    }

    private long found(String caseId) {
        return count("select count(*) from zones.findings where id = '" + caseId + "'");
    }

    private long waiting() {
        return count("select count(*) from kernel.event_publication");
    }

    private long count(String sql) {
        return owner().sql(sql).query(Long.class).single();
    }

    private void run(String sql) {
        owner().sql(sql).update();
    }

    private JdbcClient owner() {
        var owner = address.owner();
        return JdbcClient.create(new DriverManagerDataSource(address.url(), owner.user(), owner.password()));
    }
}
