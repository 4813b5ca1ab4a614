package org.lianfang.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.write.Fate;
import org.lianfang.support.TestPostgres;
import org.lianfang.testing.model.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Three servers on one real database, each with desks that send whatever they like at once.
class DesksAtOnceProperties {

    private static final AreaKey VILLAGE = CommandWorld.VILLAGE;
    private static final int SERVERS = 3;
    private static final int RESIDENTS = 6;

    private static @Nullable DatabaseAddress address;
    private static @Nullable HikariDataSource pool;
    private static final List<UUID> RESIDENT_IDS = new ArrayList<>();

    @BeforeContainer
    static void start() {
        address = TestPostgres.copy();
        pool = Database.pool(address, 12);
        var household = Ids.next();
        owner().sql("""
                        insert into people.household (id, area_key, door, kind, area_since, recorded_at, recorded_by)
                        values (:id, :area, '1', 'FAMILY', date '2020-01-01', now(), :id)
                        """).param("id", household).param("area", VILLAGE.value()).update();
        for (var number = 0; number < RESIDENTS; number++) {
            var id = Ids.next();
            RESIDENT_IDS.add(id);
            owner().sql("""
                            insert into people.resident
                              (id, area_key, household_id, name, sex, id_kind, kind, area_since, recorded_at, recorded_by)
                            values (:id, :area, :household, '张三', 'UNKNOWN', 'NONE', 'RESIDENT', date '2020-01-01', now(), :id)
                            """)
                    .param("id", id)
                    .param("area", VILLAGE.value())
                    .param("household", household)
                    .update();
        }
    }

    @AfterContainer
    static void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void what_always_holds_holds_with_several_servers(@ForAll("commands") List<DeskCommand> commands) throws Exception {
        var world = new CommandWorld(RESIDENT_IDS);
        var servers = new ArrayList<AServer>();
        for (var number = 0; number < SERVERS; number++) {
            servers.add(new AServer(Objects.requireNonNull(pool)));
        }
        try {
            var accepted = sendAtOnce(servers, commands, world);
            requireInvariants(world);
            var before = content();
            for (var pending : accepted) {
                assertThat(servers.getFirst()
                                .writing()
                                .write(List.of(pending))
                                .getFirst()
                                .fate())
                        .isEqualTo(Fate.DUPLICATE);
            }
            assertThat(content()).isEqualTo(before);
            requireCounted(servers);
        } finally {
            servers.forEach(AServer::stop);
            AServer.clear(Objects.requireNonNull(address));
        }
    }

    private static List<Pending> sendAtOnce(List<AServer> servers, List<DeskCommand> commands, CommandWorld world)
            throws Exception {
        var work = new ArrayList<Callable<List<Pending>>>();
        for (var desk = 0; desk < 9; desk++) {
            var server = servers.get(desk % SERVERS);
            var own = new ArrayList<Pending>();
            for (var index = desk; index < commands.size(); index += 9) {
                own.add(world.pending(commands.get(index)));
            }
            work.add(() -> sendInParts(server, own));
        }
        var accepted = new ArrayList<Pending>();
        try (var desks = Executors.newFixedThreadPool(work.size())) {
            for (var done : desks.invokeAll(work)) {
                accepted.addAll(done.get());
            }
        }
        return accepted;
    }

    /// Sometimes one by one, sometimes as a batch; and each message twice.
    private static List<Pending> sendInParts(AServer server, List<Pending> own) {
        var accepted = new ArrayList<Pending>();
        for (var from = 0; from < own.size(); from += 2) {
            var part = new ArrayList<>(own.subList(from, Math.min(own.size(), from + 2)));
            part.add(part.getFirst());
            var answers = server.writing().write(part);
            for (var index = 0; index < part.size(); index++) {
                if (answers.get(index).fate().equals(Fate.ACCEPTED)) {
                    accepted.add(part.get(index));
                }
            }
        }
        return accepted;
    }

    private static void requireInvariants(CommandWorld world) {
        assertThat(strings("""
                        select s.id::text from testing.samples s join testing.tubes t on t.code = s.tube_code
                        where s.round_id <> t.round_id or s.station_id <> t.station_id
                        union all
                        select s.id::text from testing.samples s
                        where not exists (select from testing.tubes t where t.code = s.tube_code)
                        """)).as("every sample is in one tube of its round").isEmpty();
        assertThat(strings("""
                        select t.code from testing.tubes t
                        left join (select tube_code, count(*) as swabs, count(distinct person_id) as persons
                                   from testing.samples s
                                   where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                                   group by tube_code) inside on inside.tube_code = t.code
                        where coalesce(inside.swabs, 0) > t.capacity or inside.swabs <> inside.persons
                           or t.members is not null and t.members is distinct from inside.swabs
                        """))
                .as("members fit, are different, and are those of the seal")
                .isEmpty();
        assertThat(strings("""
                        select coalesce(c.person_id, s.person_id)::text
                        from testing.cover c
                        full join (select round_id, person_id, count(*) as samples, array_agg(id) as ids
                                   from testing.samples s
                                   where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                                   group by round_id, person_id) s
                          on s.round_id = c.round_id and s.person_id = c.person_id
                        where coalesce(c.samples, 0) <> coalesce(s.samples, 0)
                           or c.first_sample is not null and not (c.first_sample = any (s.ids))
                        """)).as("cover says what samples say").isEmpty();
        assertThat(strings("""
                        select coalesce(c.area_key, s.area_key)::text
                        from (select round_id, area_key, count(*) filter (where registered and samples > 0) as sampled,
                                     count(*) filter (where not registered and samples > 0) as guests
                              from testing.cover group by round_id, area_key) c
                        full join testing.cover_sums s on s.round_id = c.round_id and s.area_key = c.area_key
                        where coalesce(c.sampled, 0) <> coalesce(s.sampled, 0) or coalesce(c.guests, 0) <> coalesce(s.guests, 0)
                        """)).as("sums say what cover says").isEmpty();
        assertThat(strings("""
                        select t.code from testing.tubes t
                        where not exists (select from testing.samples s where s.tube_code = t.code)
                        """)).as("no tube without a swab").isEmpty();
        assertThat(world.codes()).containsAll(strings("select code from testing.tubes"));
    }

    /// What the servers counted is what a recount finds.
    private static void requireCounted(List<AServer> servers) {
        var counted = new HashMap<String, Long>();
        for (var server : servers) {
            server.counted().forEach(count -> counted.merge(count.indicator(), count.change(), Long::sum));
        }
        counted.values().removeIf(sum -> sum == 0);
        var again = new HashMap<String, Long>();
        servers.getFirst().recount((Count count) -> again.merge(count.indicator(), count.change(), Long::sum));
        assertThat(counted).isEqualTo(again);
    }

    private static List<String> content() {
        return strings("""
                select t::text from testing.tubes t
                union all select s::text from testing.samples s
                union all select v::text from testing.sample_voids v
                union all select c::text from testing.cover c
                union all select u::text from testing.cover_sums u
                order by 1
                """);
    }

    private static List<String> strings(String sql) {
        return owner().sql(sql).query(String.class).list();
    }

    private static JdbcClient owner() {
        var database = Objects.requireNonNull(address);
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    @Provide
    Arbitrary<List<DeskCommand>> commands() {
        return DeskCommand.some(RESIDENTS + 1);
    }
}
