package org.lianfang.testing.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Subject;
import org.lianfang.testing.model.TubeCode;

/// Ids of one try: tubes 0 to 3 are used at one station, 4 to 7 at another, in two rounds; now and then at the wrong
/// one.
///
/// @param residents who are in the register; others are guests
record CommandWorld(List<UUID> residents, List<UUID> ids, List<String> codes) {

    static final AreaKey VILLAGE = AreaKey.of("430903106204");

    private static final Instant MORNING = Instant.parse("2020-02-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 2);
    private static final int CAPACITY = 3;

    CommandWorld(List<UUID> residents) {
        this(
                residents,
                new ArrayList<>(),
                IntStream.range(0, DeskCommand.TUBES)
                        .mapToObj(number -> "TUBE-" + number)
                        .toList());
        for (var number = 0; number < DeskCommand.IDS + 4; number++) {
            ids.add(Ids.next());
        }
    }

    Pending pending(DeskCommand command) {
        var tube = new TubeCode(codes.get(command.tube()));
        var wrong = command.id() % 11 == 0 ? 1 : 0;
        var half = command.tube() / 4;
        var station = ids.get(DeskCommand.IDS + (half + wrong) % 2);
        var place = new DeskFact.Place(station, Setting.COMMUNITY, VILLAGE);
        var moment = new DeviceMoment(MORNING, null, null);
        var id = ids.get(command.id());
        var other = ids.get(command.other());
        var fact = switch (command.kind()) {
            case TAKE ->
                new DeskFact.Taken(
                        id,
                        ids.get(DeskCommand.IDS + 2 + half),
                        place,
                        CAPACITY,
                        tube,
                        moment,
                        DAY,
                        subject(command.person()));
            case VOID -> new DeskFact.Voided(id, other, DeskFact.Reason.MISTAKE);
            case MOVE -> new DeskFact.Moved(id, other, tube);
            case SEAL -> new DeskFact.Closed(id, place, tube, moment, DAY);
        };
        return new Pending(fact, Caller.SYSTEM, AreaScope.EVERYWHERE);
    }

    private Subject subject(int person) {
        return person < residents.size()
                ? new Subject.Resident(residents.get(person))
                : new Subject.Told(
                        UUID.nameUUIDFromBytes(("guest " + person).getBytes(StandardCharsets.UTF_8)),
                        new Guest("客人", null, Guest.Paper.NONE, null),
                        null);
    }
}
