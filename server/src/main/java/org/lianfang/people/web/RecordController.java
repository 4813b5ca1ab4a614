package org.lianfang.people.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.usecase.EditingAResident;
import org.lianfang.people.usecase.LeavingTheRegister;
import org.lianfang.people.usecase.ReadingAResident;
import org.lianfang.people.usecase.ReadingWhoLooked;
import org.lianfang.people.usecase.ResidentView;
import org.lianfang.people.usecase.Unmasking;
import org.lianfang.privacy.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One person's record over HTTP.
@RestController
@RequestMapping("/api/residents/{id}")
class RecordController {

    private final ReadingAResident reading;
    private final EditingAResident editing;
    private final LeavingTheRegister leaving;
    private final Unmasking unmasking;
    private final ReadingWhoLooked whoLooked;

    RecordController(
            ReadingAResident reading,
            EditingAResident editing,
            LeavingTheRegister leaving,
            Unmasking unmasking,
            ReadingWhoLooked whoLooked) {
        this.reading = reading;
        this.editing = editing;
        this.leaving = leaving;
        this.unmasking = unmasking;
        this.whoLooked = whoLooked;
    }

    record Leave(@Nullable LocalDate on, @Nullable String reason) {}

    /// @param fields `idNumber`, `phone`
    record Unmask(
            @Nullable List<String> fields,
            @Nullable Purpose purpose,
            @Nullable String note) {}

    @GetMapping
    ResidentView read(@PathVariable UUID id) {
        return reading.read(id);
    }

    @GetMapping("/readers")
    List<ReadingWhoLooked.Reader> readers(@PathVariable UUID id) {
        return whoLooked.of(id);
    }

    @PutMapping
    ResidentView edit(@PathVariable UUID id, @RequestBody ResidentEntry entry) {
        return editing.edit(id, entry);
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @RequestBody Leave body) {
        leaving.leave(id, body.on(), Fields.required("reason", body.reason()));
    }

    @PostMapping("/unmask")
    Map<String, String> unmask(@PathVariable UUID id, @RequestBody Unmask body) {
        var fields = EnumSet.noneOf(Unmasking.Field.class);
        Fields.required("fields", body.fields()).forEach(name -> fields.add(Unmasking.Field.named(name)));
        var note = body.note();
        return unmasking.open(id, fields, Fields.required("purpose", body.purpose()), note == null ? "" : note);
    }
}
