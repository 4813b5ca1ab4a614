package org.lianfang.bench;

import java.nio.file.Path;
import java.util.List;
import org.lianfang.bench.Waiting.Kind;

/// What people wait for, with a million residents and ten million crossings: dashboard, report, search, lists; for
/// somebody who may see the whole city, and for somebody who may see a county, a township, a village.
final class Reads implements Bench.Measuring {

    private static final double COLD = 500;
    private static final double WARM = 50;

    private final ServerProcess server;
    private final Report report;
    private final int residents;
    private final int crossings;

    Reads(ServerProcess server, Report report, int residents, int crossings) {
        this.server = server;
        this.report = report;
        this.residents = residents;
        this.crossings = crossings;
    }

    /// Fills the server's directory and measures nothing but that.
    FilledCity fill(Path divisions) throws Exception {
        var known = FilledCity.in(server.data());
        if (known == null) {
            var city = new FillingACity(server, report, residents, crossings).fill(divisions);
            city.keepIn(server.data());
            return city;
        }
        if (known.residents() != residents || known.crossings() != crossings) {
            throw new IllegalArgumentException(
                    "The directory holds %,d residents and %,d crossings. Maybe another was meant?"
                            .formatted(known.residents(), known.crossings()));
        }
        return known;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var city = fill(divisions);
        var administrator = Session.administrator(server);
        var lead = administrator.holderOf("DUTY_LEAD", FilledCity.PREFECTURE, "lead");
        var commander = administrator.holderOf("COMMANDER", FilledCity.PREFECTURE, "commander");
        var command = new ReadsOfCommand(city);
        var register = new ReadsOfResidents(city, Ground.villagesOf(divisions));
        var gates = new ReadsOfGates(city);
        cold(commander, command.dashboard());
        cold(commander, command.report());
        cold(lead, register.byName("the city", FilledCity.PREFECTURE));
        cold(lead, register.list("the city", FilledCity.PREFECTURE));
        cold(lead, gates.firstPage());

        warm(commander, command.ofTheCity(commander));
        warm(
                lead,
                gates.ofTheCity(new Leafing(server.port(), lead)
                        .markAfter("/api/crossings?limit=50&gate=" + city.busyGate(), 99)));
        warm(lead, register.ofTheCity());
        warm(lead, register.ofAnEmptyCounty());
        inPart(administrator, "a county", FilledCity.COUNTY, register, command);
        inPart(administrator, "a township", FilledCity.TOWNSHIP, register, command);
        var village = inPart(administrator, "a village", FilledCity.VILLAGE, register, command);
        warm(village, List.of(gates.ofAVillage()));
        new Leafing(server.port(), lead)
                .toTheEnd("/api/residents?limit=200&area=" + FilledCity.PREFECTURE, city.residents(), report);
        ServerMemory.of(server).report(report, "during these");
    }

    private Session inPart(
            Session administrator, String what, String area, ReadsOfResidents register, ReadsOfCommand command)
            throws Exception {
        var who = administrator.holderOf("DUTY_LEAD", area, "lead" + area.replaceFirst("0+$", ""));
        warm(who, List.of(command.dashboard("Today of " + what, area)));
        warm(who, register.ofAPart(what, area));
        return who;
    }

    /// The first question after a start of server and database; what Linux keeps of their files is left as it is.
    private void cold(Session who, Kind kind) throws Exception {
        server.restart();
        new Waiting(server.port(), report).cold(who, kind, COLD);
    }

    private void warm(Session who, List<Kind> kinds) throws Exception {
        for (var kind : kinds) {
            new Waiting(server.port(), report).warm(who, kind, WARM);
        }
    }
}
