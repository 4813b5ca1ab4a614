package org.lianfang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Window;

/// The same questions as statements. They are written so that both databases find their best way: presences are cut at
/// midnight there too, so that a place is looked up from the beginning of its day; constants are in the text, so that
/// each question is planned for itself.
///
/// @param byPerson the table, or the copy of it, in which a person's rows are found quickest
/// @param byPlace the one for the rows of a place
record ContactSql(Connection connection, String byPerson, String byPlace) implements ContactQuestions {

    private static final String OWN = """
        select p.person as asked, p.place, greatest(p.begins, %2$s) as begins, least(p.ends, %3$d) as ends,
          p.begins - p.begins %% 86400 as midnight, p.setting, p.section, p.seat_row, p.crew
        from %1$s where p.begins < %3$d and p.begins > %2$s - 86400 and p.ends > %2$s and p.setting <= %4$d
        """;

    private static final String EXPOSED = """
        %1$s_met as (
          select w.asked, o.person, r.setting, r.minimum, greatest(w.begins, o.begins) as lo, least(w.ends, o.ends) as hi,
            case
              when r.reach = 0 or r.crew_meets_all and (w.crew or o.crew) then r.strength
              when r.reach = 1 then
                case when w.section = 0 or o.section = 0 then r.unknown when w.section = o.section then r.strength else 2 end
              when w.section <> o.section and w.section <> 0 and o.section <> 0 then 2
              when w.section <> o.section or w.seat_row = 0 or o.seat_row = 0 then r.unknown
              when abs(w.seat_row - o.seat_row) <= r.apart then r.strength
              else 2
            end as strength
          from %1$s_own w
          join %2$s o on o.place = w.place and o.begins >= w.midnight and o.begins < w.ends and o.ends > w.begins
            and o.person <> w.asked
          join (values %3$s) r(setting, strength, minimum, reach, apart, crew_meets_all, unknown)
            on r.setting = greatest(w.setting, o.setting)),
        %1$s_told as (
          select *, max(hi) over (partition by asked, person, setting, strength order by lo, hi
            rows between unbounded preceding and 1 preceding) as reached
          from %1$s_met where strength < 2),
        %1$s as (
          select asked, person, setting, strength, min(lo) as first, max(hi) as last,
            sum(greatest(0, hi - greatest(lo, coalesce(reached, lo)))) as seconds
          from %1$s_told group by asked, person, setting, strength, minimum
          having sum(greatest(0, hi - greatest(lo, coalesce(reached, lo)))) >= minimum)
        """;

    private static final String CONTACTS = """
        with direct_own as materialized (%1$s and p.person in (%2$s)),
        %3$s
        select asked, person, setting, strength, seconds, first, last from direct
        """;

    private static final String ONWARD = """
        with direct_own as materialized (%1$s and p.person in (%2$s)),
        %3$s,
        close as materialized (select person, min(first) as since from direct where strength = 0 group by person),
        onward_own as materialized (%4$s and p.person = c.person),
        %5$s,
        ways as (
          select *, row_number() over (partition by person, asked order by setting, seconds desc, first) as place
          from onward where strength = 0 and person not in (%2$s) and person not in (select person from close)),
        strongest as (
          select *, row_number() over (partition by person order by setting, seconds desc, first, asked) as best,
            count(*) over (partition by person) as ways
          from ways where place = 1)
        select person, asked, ways, setting, seconds, first, last from strongest where best = 1
        """;

    @Override
    public List<Exposed> contacts(int[] asked, Window window) throws SQLException {
        var sql = CONTACTS.formatted(
                own(TracingRules.CONTACTS, window, String.valueOf(window.from()), byPerson + " p"),
                IntStream.of(asked).mapToObj(String::valueOf).collect(Collectors.joining(",")),
                EXPOSED.formatted("direct", byPlace, values(TracingRules.CONTACTS)));
        return new Sql(connection)
                .list(
                        sql,
                        row -> new Exposed(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)));
    }

    @Override
    public List<Onward> theirContacts(int asked, Window window) throws SQLException {
        var sql = ONWARD.formatted(
                own(TracingRules.CONTACTS, window, String.valueOf(window.from()), byPerson + " p"),
                asked,
                EXPOSED.formatted("direct", byPlace, values(TracingRules.CONTACTS)),
                own(TracingRules.ONWARD, window, "c.since", "close c, " + byPerson + " p"),
                EXPOSED.formatted("onward", byPlace, values(TracingRules.ONWARD)));
        return new Sql(connection)
                .list(
                        sql,
                        row -> new Onward(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)));
    }

    private static String own(Rules rules, Window window, String since, String tables) {
        var loosest = rules.bySetting().keySet().stream()
                .mapToInt(Setting::ordinal)
                .max()
                .orElseThrow();
        return OWN.formatted(tables, since, window.to(), loosest);
    }

    private static String values(Rules rules) {
        return rules.bySetting().entrySet().stream()
                .map(entry -> "(%d, %d, %d, %d, %d, %b, %d)"
                        .formatted(
                                entry.getKey().ordinal(),
                                entry.getValue().strength().ordinal(),
                                entry.getValue().minimumSeconds(),
                                entry.getValue().seats().reach().ordinal(),
                                entry.getValue().seats().apart(),
                                entry.getValue().seats().crewMeetsAll(),
                                entry.getValue().unknownSeat().ordinal()))
                .collect(Collectors.joining(", "));
    }
}
