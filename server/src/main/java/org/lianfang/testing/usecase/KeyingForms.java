package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.DeskEntry;
import org.lianfang.testing.model.FormLine;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.PaperForms;
import org.springframework.stereotype.Service;

/// Takes in what was written on paper, through the same door as the desks: what holds for a swab from a device holds
/// for
/// one from a form. A line is one sample, however often and by whomever it is keyed in.
@Service
public class KeyingForms {

    private final PaperForms forms;
    private final RecordingSamples recording;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    KeyingForms(PaperForms forms, RecordingSamples recording, SystemTransactions transactions, InstantSource clock) {
        this.forms = forms;
        this.recording = recording;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A tube that was sealed, as written on a form.
    public record Sealing(FormNumber form, TubeCode tube, Instant at) {}

    /// One bad line never stops the others; they are taken in their order.
    ///
    /// @return one fate per line, in order
    @Needs(Permission.RECORD_SAMPLES)
    public List<Fate> key(List<FormLine> lines) {
        var known = known(lines.stream().map(FormLine::form).distinct().toList());
        var fates = new ArrayList<@Nullable Fate>();
        var keyings = new ArrayList<PaperForms.Keying>();
        var entries = new ArrayList<DeskEntry>();
        for (var line : lines) {
            try {
                var form = known.formOf(line);
                requireOver(line.at());
                var keying = known.keying(form, line.line());
                entries.add(line.entry(form, keying.attempt()));
                keyings.add(keying);
                fates.add(null);
            } catch (Refusal why) {
                fates.add(new Fate.Refused(why));
            }
        }
        var recorded = recording.batch(entries, null);
        keep(keyings, recorded);
        var next = new int[1];
        return fates.stream()
                .map(fate -> {
                    if (fate != null) {
                        return fate;
                    }
                    var index = next[0]++;
                    return ofLine(recorded.get(index).fate(), keyings.get(index));
                })
                .toList();
    }

    /// Seals tubes as written on the forms; sealing the same again changes nothing.
    ///
    /// @return one fate per sealing, in order
    @Needs(Permission.RECORD_SAMPLES)
    public List<Fate> seal(List<Sealing> sealings) {
        var known = known(sealings.stream().map(Sealing::form).distinct().toList());
        var entries = new ArrayList<DeskEntry>();
        for (var sealing : sealings) {
            var form = known.form(sealing.form);
            entries.add(DeskEntry.seal(form.sealId(sealing.tube), form.station(), sealing.tube, sealing.at));
        }
        return recording.batch(entries, null).stream()
                .map(RecordingSamples.Recorded::fate)
                .toList();
    }

    /// A form that may be keyed in here.
    ///
    /// @throws Refusal `testing/unknown-form`
    PaperForm form(FormNumber number) {
        return known(List.of(number)).form(number);
    }

    /// @throws Refusal `testing/moment-not-over`: on paper, a moment to come is a slip of the pen
    void requireOver(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw TestingRefusal.MOMENT_NOT_OVER.with();
        }
    }

    private void keep(List<PaperForms.Keying> keyings, List<RecordingSamples.Recorded> recorded) {
        var taken = new ArrayList<PaperForms.Keying>();
        for (var index = 0; index < keyings.size(); index++) {
            if (!(recorded.get(index).fate() instanceof Fate.Refused)) {
                taken.add(keyings.get(index));
            }
        }
        if (!taken.isEmpty()) {
            transactions.callAs(Access.caller(), () -> {
                forms.keep(taken, Access.caller().accountId(), clock.instant());
                return taken;
            });
        }
    }

    private static Fate ofLine(Fate fate, PaperForms.Keying keying) {
        return fate instanceof Fate.Refused refused && refused.why().reason() == TestingRefusal.ID_ALREADY_USED
                ? new Fate.Refused(TestingRefusal.FORM_LINE_KNOWN.with(
                        Map.of("form", keying.form().number(), "line", keying.line())))
                : fate;
    }

    private Known known(List<FormNumber> numbers) {
        var scope = Access.scope();
        return transactions.snapshot(() -> Known.of(forms.find(numbers), forms.keyed(numbers), scope));
    }

    /// Forms and what was keyed in from them before.
    ///
    /// @param attempts how many samples of a line were taken back
    private record Known(Map<FormNumber, PaperForm> forms, Map<FormNumber, Map<Integer, Integer>> attempts) {

        static Known of(List<PaperForm> found, List<PaperForms.Keyed> keyed, AreaScope scope) {
            var attempts = new HashMap<FormNumber, Map<Integer, Integer>>();
            keyed.stream()
                    .filter(PaperForms.Keyed::voided)
                    .forEach(one -> attempts.computeIfAbsent(one.form(), form -> new HashMap<>())
                            .merge(one.line(), 1, Integer::sum));
            return new Known(
                    found.stream()
                            .filter(form -> scope.contains(form.area()))
                            .collect(Collectors.toMap(PaperForm::number, Function.identity())),
                    attempts);
        }

        PaperForm form(FormNumber number) {
            var form = forms.get(number);
            if (form == null) {
                throw TestingRefusal.UNKNOWN_FORM.with("form", number);
            }
            return form;
        }

        PaperForm formOf(FormLine line) {
            var form = form(line.form());
            if (line.line() < 1 || line.line() > form.lines()) {
                throw TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", "line", "least", 1, "most", form.lines()));
            }
            return form;
        }

        PaperForms.Keying keying(PaperForm form, int line) {
            var attempt = attempts.getOrDefault(form.number(), Map.of()).getOrDefault(line, 0);
            return new PaperForms.Keying(form, line, attempt, form.sampleId(line, attempt));
        }
    }
}
