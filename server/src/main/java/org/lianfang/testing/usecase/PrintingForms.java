package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.FormPrinting;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.PaperForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Numbers forms that are printed in advance for a station, so that a round goes on without any device.
@Service
public class PrintingForms {

    private final PaperForms forms;
    private final RoundLookup lookup;
    private final AuditLog audit;
    private final InstantSource clock;

    PrintingForms(PaperForms forms, RoundLookup lookup, AuditLog audit, InstantSource clock) {
        this.forms = forms;
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
    }

    /// A form with what was keyed in from it.
    ///
    /// @param keyed lines whose sample was not taken back
    public record Seen(PaperForm form, List<PaperForms.Keyed> keyed) {}

    /// Asking again prints the same forms.
    @Needs(Permission.RECORD_SAMPLES)
    @Transactional
    public List<PaperForm> print(FormPrinting printing) {
        var station = lookup.station(printing.stationId(), Access.scope());
        var round = lookup.round(printing.roundId(), Access.scope());
        if (!round.covers(station.areaKey())) {
            throw TestingRefusal.AREA_OUTSIDE_ROUND.with("round", round.name());
        }
        if (!round.isOpen()) {
            throw TestingRefusal.ROUND_CLOSED.with("round", round.name());
        }
        var before = forms.ofPrinting(printing.id());
        if (before.isEmpty()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            forms.add(printing, station.areaKey(), now, Access.caller().accountId());
            audit.record(Act.of("testing.forms-printed", "printing", printing.id(), station.areaKey())
                    .withDetail(Map.of("forms", printing.forms())));
            return forms.ofPrinting(printing.id());
        }
        var same = before.size() == printing.forms()
                && before.stream()
                        .allMatch(form -> form.round().equals(printing.roundId())
                                && form.station().equals(printing.stationId()));
        if (!same) {
            throw TestingRefusal.ID_ALREADY_USED.with("id", printing.id());
        }
        return before;
    }

    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<PaperForm> ofPrinting(UUID printing) {
        return forms.ofPrinting(printing);
    }

    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public Seen one(String printed) {
        var number = FormNumber.of(printed);
        var form = forms.find(List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> TestingRefusal.UNKNOWN_FORM.with("form", number));
        return seen(List.of(form)).getFirst();
    }

    /// Newest first.
    ///
    /// @param after the last form of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Seen> in(PaperForms.Question question, @Nullable FormNumber after, int limit) {
        return seen(forms.in(question, after, limit));
    }

    private List<Seen> seen(List<PaperForm> found) {
        var keyed = forms.keyed(found.stream().map(PaperForm::number).toList()).stream()
                .filter(line -> !line.voided())
                .collect(Collectors.groupingBy(PaperForms.Keyed::form));
        return found.stream()
                .map(form -> new Seen(form, keyed.getOrDefault(form.number(), List.of())))
                .toList();
    }
}
