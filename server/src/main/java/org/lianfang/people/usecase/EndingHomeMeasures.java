package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.HomeMeasures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends home measures before their last day, and takes down what residents hold against them.
@Service
public class EndingHomeMeasures {

    private static final int LONGEST_TEXT = 500;
    private static final String RESPONSE_STOOD_DOWN = "RESPONSE_STOOD_DOWN";

    private final HomeMeasures measures;
    private final Ledger ledger;

    EndingHomeMeasures(HomeMeasures measures, Ledger ledger) {
        this.measures = measures;
        this.ledger = ledger;
    }

    /// The measure no longer holds from today on.
    ///
    /// @throws Refusal `people/unknown-measure`, `people/measure-over`
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional
    public void end(UUID id, String reason) {
        var why = Fields.atMost(LONGEST_TEXT, "reason", Fields.required("reason", PlainText.clean(reason)));
        var measure = running(id);
        var today = ledger.today(measure.area());
        var lapsesOn = today.isBefore(measure.order().from()) ? measure.order().from() : today;
        lapse(List.of(measure), new HomeMeasure.Ending(today, why), lapsesOn);
        ledger.takeDown(Act.of("people.measure-ended", "measure", id, measure.area()));
    }

    /// Takes down an appeal; the measure holds until somebody decides.
    ///
    /// @throws Refusal `people/unknown-measure`, `people/measure-over`, `people/appealed-already`
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional
    public void appeal(UUID id, String text) {
        var appeal = Fields.atMost(LONGEST_TEXT, "text", Fields.required("text", PlainText.clean(text)));
        var measure = running(id);
        if (measure.appeal() != null) {
            throw PeopleRefusal.APPEALED_ALREADY.with();
        }
        measures.appeal(id, appeal, ledger.now(), Access.caller().accountId());
        ledger.takeDown(Act.of("people.measure-appealed", "measure", id, measure.area()));
    }

    /// No measure outlives its response: it binds nobody from now on, and the last day on which it counts is the last
    /// day of the response. Doing it again changes nothing. Inside a transaction of the server.
    public void lapseWithResponse(UUID response, LocalDate lastDay) {
        var lapsesOn = lastDay.plusDays(1);
        var running = measures.ofResponseFrom(response, lastDay);
        if (running.isEmpty()) {
            return;
        }
        running.forEach(measure -> lapse(
                List.of(measure),
                new HomeMeasure.Ending(lastDay, RESPONSE_STOOD_DOWN),
                lapsesOn.isBefore(measure.order().from()) ? measure.order().from() : lapsesOn));
        ledger.takeDown(
                "people.measures-lapsed",
                "response",
                response.toString(),
                running.stream().map(HomeMeasure::area).distinct().toList(),
                Map.of("count", running.size()));
    }

    /// What was ordered in the very moment in which its response was stood down. Inside a transaction of the server.
    public void lapseLeftBehind() {
        for (var response : measures.responsesFrom(ledger.today().minusDays(1))) {
            ledger.lastDayOf(response).ifPresent(lastDay -> lapseWithResponse(response, lastDay));
        }
    }

    /// Inside a transaction in which the resident leaves.
    void endOf(UUID resident, LocalDate on, String why) {
        var running = measures.of(List.of(resident)).stream()
                .filter(measure -> measure.lapsesOn().isAfter(on))
                .toList();
        running.forEach(measure -> lapse(
                List.of(measure),
                new HomeMeasure.Ending(on, why),
                on.isBefore(measure.order().from()) ? measure.order().from() : on));
    }

    private HomeMeasure running(UUID id) {
        var measure = measures.findLocked(id).orElseThrow(PeopleRefusal.UNKNOWN_MEASURE::with);
        if (measure.ended() != null || !measure.lapsesOn().isAfter(ledger.today(measure.area()))) {
            throw PeopleRefusal.MEASURE_OVER.with();
        }
        return measure;
    }

    private void lapse(List<HomeMeasure> ended, HomeMeasure.Ending ending, LocalDate lapsesOn) {
        measures.end(
                ended.stream().map(HomeMeasure::id).toList(),
                ending,
                lapsesOn,
                Access.caller().accountId());
        ledger.count(Counting.measuresLapseEarlier(ended, lapsesOn));
    }
}
