package org.lianfang.audit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog.Done;
import org.lianfang.audit.model.ChainKey;
import org.lianfang.audit.model.Finding;
import org.lianfang.audit.model.Finding.Kind;
import org.lianfang.audit.model.Verification;
import org.lianfang.audit.store.Entries;
import org.lianfang.audit.store.Seals;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class VerifyingTheChainTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey AREA = AreaKey.of("430921");

    private final DataDirectory data = DataDirectory.at(TestPostgres.temporaryDirectory());
    private final ChainKey key = new ChainKey(new byte[32]);
    private Entries entries;
    private Seals seals;
    private SystemTransactions transactions;

    VerifyingTheChainTests() {
        var jdbc = JdbcClient.create(database.dataSource());
        entries = new Entries(jdbc);
        seals = new Seals(jdbc);
        transactions = new SystemTransactions(Database.transactions(database.dataSource()));
    }

    @BeforeEach
    void five_acts_are_sealed() throws IOException {
        owner("truncate audit.entry, audit.seal, audit.root");
        IntStream.range(0, 5).forEach(this::act);
        sealing().sealAll();
    }

    @Test
    void an_untouched_log_is_intact() throws IOException {
        var result = verify();
        assertThat(result).isEqualTo(new Verification(5, 5, 0, List.of()));
    }

    @Test
    void an_altered_entry_is_named() throws IOException {
        owner(
                "update audit.entry set actor = gen_random_uuid() where id = (select entry from audit.seal where seq = 3)");
        assertThat(verify().findings()).containsExactly(new Finding(3, Kind.ALTERED, entryAt(3)));
    }

    @Test
    void every_column_that_says_something_is_covered() throws IOException {
        var changes = List.of(
                "at = at + interval '1 microsecond'",
                "action = action || ' '",
                "subject_kind = 'x'",
                "subject_id = 'x'",
                "area_key = 0",
                "purpose = ''",
                "detail = '{ }'");
        for (var change : changes) {
            five_acts_are_sealed();
            owner("update audit.entry set " + change + " where id = (select entry from audit.seal where seq = 2)");
            assertThat(verify().findings()).as(change).extracting(Finding::kind).containsExactly(Kind.ALTERED);
        }
    }

    @Test
    void a_removed_entry_is_named() throws IOException {
        var id = entryAt(2);
        owner("delete from audit.entry where id = '" + id + "'");
        assertThat(verify().findings()).containsExactly(new Finding(2, Kind.REMOVED, id));
    }

    @Test
    void an_entry_removed_with_its_link_is_noticed_by_its_number() throws IOException {
        owner("delete from audit.entry where id = '" + entryAt(4) + "'");
        owner("delete from audit.seal where seq = 4");
        assertThat(verify().findings()).containsExactly(new Finding(4, Kind.REMOVED, null));
    }

    @Test
    void links_renumbered_over_a_gap_break_the_chain() throws IOException {
        owner("delete from audit.entry where id = '" + entryAt(4) + "'");
        owner("delete from audit.seal where seq = 4");
        owner("update audit.seal set seq = 4 where seq = 5");
        assertThat(verify().findings())
                .extracting(Finding::seq, Finding::kind)
                .containsExactly(tuple(4L, Kind.CHAIN_BROKEN), tuple(5L, Kind.TRUNCATED));
    }

    @Test
    void an_inserted_entry_is_named_and_never_sealed() throws IOException {
        var forged = UUID.randomUUID();
        owner("insert into audit.entry (id, at, actor, action, subject_kind, subject_id, area_key, detail, mac) "
                + "select '" + forged + "', at, actor, action, subject_kind, subject_id, area_key, detail, mac "
                + "from audit.entry limit 1");
        var result = verify();
        assertThat(result.findings()).containsExactly(new Finding(0, Kind.INSERTED, forged));
        assertThat(result.sealedUpTo()).isEqualTo(5);
    }

    @Test
    void a_cut_end_is_noticed_because_the_head_is_kept_outside() throws IOException {
        owner("delete from audit.entry where id in (select entry from audit.seal where seq >= 4)");
        owner("delete from audit.seal where seq >= 4");
        assertThat(verify().findings()).containsExactly(new Finding(4, Kind.TRUNCATED, null));
    }

    @Test
    void a_changed_link_is_named() throws IOException {
        owner("update audit.seal set hash = sha256(hash) where seq = 2");
        assertThat(verify().findings())
                .extracting(Finding::seq, Finding::kind)
                .containsExactly(tuple(2L, Kind.CHAIN_BROKEN), tuple(3L, Kind.CHAIN_BROKEN));
    }

    @Test
    void a_day_s_root_pins_its_last_link() throws IOException {
        owner(
                "insert into audit.root (day, seq, hash) select current_date, seq, sha256(hash) from audit.seal where seq = 3");
        assertThat(verify().findings()).containsExactly(new Finding(3, Kind.CHAIN_BROKEN, entryAt(3)));
    }

    @Test
    void acts_of_many_writers_at_once_are_all_sealed_once() throws Exception {
        var sealer = sealing();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 200)
                    .mapToObj(number -> writers.submit(() -> act(number)))
                    .toList();
            for (var one : all) {
                sealer.sealAll();
                one.get();
            }
        }
        sealer.sealAll();
        assertThat(verify()).isEqualTo(new Verification(205, 205, 0, List.of()));
        assertThat(Files.readString(data.resolve("audit-head"))).startsWith("205 ");
    }

    @Test
    void an_act_that_is_committed_late_is_sealed_too() throws IOException {
        var sealer = sealing();
        sealer.sealAll();
        transactions.call(() -> {
            log().record(List.of(done(1)));
            act(2);
            sealUnchecked(sealer);
            return true;
        });
        sealer.sealAll();
        assertThat(verify()).isEqualTo(new Verification(7, 7, 0, List.of()));
    }

    @Test
    void the_application_can_neither_change_nor_remove() {
        for (var sql : List.of(
                "update audit.entry set action = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set seq = 0",
                "delete from audit.seal")) {
            var refused = org.assertj.core.api.Assertions.catchThrowable(
                    () -> database.asSystem(() -> database.jdbc().sql(sql).update()));
            assertThat(refused).as(sql).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_reader_sees_the_entries_of_their_area_only() {
        var filter = new Entries.Filter(null, null, null, null, null, null, null);
        assertThat(database.within(AreaScope.of(AREA), () -> entries.page(filter, 10)))
                .hasSize(5);
        assertThat(database.within(AreaScope.of(AreaKey.of("430922")), () -> entries.page(filter, 10)))
                .isEmpty();
    }

    private Verification verify() throws IOException {
        return new VerifyingTheChain(seals, key, new HeadFile(data), sealing(), transactions).verify();
    }

    private SealingEntries sealing() {
        return new SealingEntries(seals, key, new HeadFile(data), transactions);
    }

    private TakingDownActs log() {
        return new TakingDownActs(entries, key, Clock.systemUTC(), JsonMapper.shared());
    }

    private boolean act(int number) {
        return transactions.call(() -> {
            log().record(List.of(done(number)));
            return true;
        });
    }

    private static Done done(int number) {
        return new Done(
                Caller.SYSTEM, Act.of("tests.act", "thing", number, AREA).withDetail(Map.of("number", number)));
    }

    private static void sealUnchecked(SealingEntries sealer) {
        try {
            sealer.sealAll();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private UUID entryAt(long seq) {
        return transactions.call(() -> seals.entryAt(seq));
    }

    private static void owner(String sql) {
        database.owner().sql(sql).update();
    }
}
