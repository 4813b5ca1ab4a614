package org.lianfang.scenarios.play;

import java.util.UUID;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.workforce.GridWorker;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Shift;
import tools.jackson.core.JsonGenerator;

/// Members, grid workers and shifts as the API takes them.
final class WorkforceItems {

    /// @param post where the shift was worked
    record Turn(UUID post, Shift shift) {}

    private WorkforceItems() {}

    static void member(Member member, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", member.id().toString());
        out.writeStringProperty("organisationId", member.organisation().id().toString());
        out.writeStringProperty("name", member.name());
        out.writeStringProperty("role", member.role().name());
        out.writeStringProperty("areaKey", member.organisation().area().areaKey());
        out.writeStringProperty("phone", member.phone());
        out.writeEndObject();
    }

    static Item<GridWorker> gridWorker(City city, Ground ground) {
        var from = city.response().startedOn().toString();
        return (worker, out) -> {
            out.writeStartObject();
            out.writeStringProperty("id", worker.id().toString());
            out.writeStringProperty("memberId", worker.member().id().toString());
            out.writeStringProperty("areaKey", ground.grid(worker.village(), worker.grid()));
            out.writeStringProperty("from", from);
            out.writeEndObject();
        };
    }

    static void shift(Turn turn, JsonGenerator out) {
        var shift = turn.shift();
        out.writeStartObject();
        out.writeStringProperty("id", shift.id().toString());
        out.writeStringProperty("memberId", shift.member().id().toString());
        out.writeStringProperty("postId", turn.post().toString());
        out.writeStringProperty("role", shift.member().role().name());
        out.writeStringProperty("start", shift.start().toString());
        out.writeStringProperty("end", shift.end().toString());
        out.writeEndObject();
    }
}
