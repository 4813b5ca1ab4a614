package org.lianfang.people.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.time.PlausibleTime;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;

/// Checks what was entered about a person.
///
/// @param before the person as registered, when this is an edit: what was shown masked and comes back so is unchanged
record PersonCheck(
        Findings findings, LocalDate today, @Nullable Person before) {

    private static final Pattern PAPER = Pattern.compile("[A-Z0-9]{5,20}");
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    Person of(ResidentEntry entry) {
        var paper = paper(entry);
        var identity = paper.kind() == Paper.Kind.CN_ID && paper.number() != null
                ? IdentityNumber.read(paper.number().value()).orElse(null)
                : null;
        return new Person(
                name(entry),
                sex(entry, identity),
                birthDate(entry, identity),
                paper,
                phone(entry),
                findings.choice("kind", entry.kind(), ResidentKind.class, ResidentKind.RESIDENT));
    }

    private String name(ResidentEntry entry) {
        var name = findings.text("name", entry.name(), Person.LONGEST_NAME, KernelRefusal.FIELD_MISSING);
        if (before != null && name.equals(Masking.name(new Personal<>(before.name())))) {
            return before.name();
        }
        return name;
    }

    private Sex sex(ResidentEntry entry, @Nullable IdentityNumber identity) {
        var sex = findings.choice("sex", entry.sex(), Sex.class, Sex.UNKNOWN);
        if (sex != Sex.UNKNOWN || identity == null) {
            return sex;
        }
        return switch (identity.sex()) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
        };
    }

    private @Nullable LocalDate birthDate(ResidentEntry entry, @Nullable IdentityNumber identity) {
        var typed = PlainText.clean(entry.birthDate());
        if (typed.isEmpty()) {
            return identity == null ? null : identity.birthDate();
        }
        try {
            var date = PlausibleTime.day(typed);
            if (date.isAfter(today)) {
                findings.add("birthDate", PeopleRefusal.DATE_IN_THE_FUTURE);
            } else if (date.isBefore(EARLIEST)) {
                findings.add("birthDate", PeopleRefusal.DATE_NOT_VALID);
            } else if (identity != null && !date.equals(identity.birthDate())) {
                findings.add("birthDate", PeopleRefusal.BIRTH_DATE_CONTRADICTS_ID);
            }
            return date;
        } catch (DateTimeParseException notADate) {
            findings.add("birthDate", PeopleRefusal.DATE_NOT_VALID);
            return null;
        }
    }

    private Paper paper(ResidentEntry entry) {
        var typed = PlainText.clean(entry.idNumber());
        var kind = findings.choice(
                "idKind", entry.idKind(), Paper.Kind.class, typed.isEmpty() ? Paper.Kind.NONE : Paper.Kind.CN_ID);
        if (Masking.isMasked(typed)) {
            return unchangedPaper(kind);
        }
        return switch (kind) {
            case NONE -> typed.isEmpty() ? Paper.NONE : refused("idKind", PeopleRefusal.ID_MISSING);
            case CN_ID -> identityCard(typed);
            case PASSPORT, HK_MO_PERMIT, TW_PERMIT -> otherPaper(kind, typed);
        };
    }

    private Paper unchangedPaper(Paper.Kind kind) {
        if (before == null || before.paper().kind() != kind) {
            return refused("idNumber", PeopleRefusal.MASKED_VALUE);
        }
        return before.paper();
    }

    private Paper identityCard(String typed) {
        if (typed.isEmpty()) {
            return refused("idNumber", PeopleRefusal.ID_MISSING);
        }
        var flaw = IdentityNumber.flaw(typed);
        if (flaw.isPresent()) {
            return refused("idNumber", IdentityFlaws.refusalOf(flaw.get()));
        }
        var number = IdentityNumber.read(typed).orElseThrow();
        if (number.birthDate().isAfter(today)) {
            return refused("idNumber", PeopleRefusal.ID_BIRTH_DATE);
        }
        return new Paper(Paper.Kind.CN_ID, number.digits());
    }

    private Paper otherPaper(Paper.Kind kind, String typed) {
        var number = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s()-]", "")
                .toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return refused("idNumber", PeopleRefusal.ID_MISSING);
        }
        return PAPER.matcher(number).matches()
                ? new Paper(kind, new Personal<>(number))
                : refused("idNumber", PeopleRefusal.PAPER_NOT_VALID);
    }

    private Paper refused(String field, PeopleRefusal why) {
        findings.add(field, why);
        return Paper.NONE;
    }

    private @Nullable PhoneNumber phone(ResidentEntry entry) {
        var typed = PlainText.clean(entry.phone());
        if (typed.isEmpty()) {
            return null;
        }
        if (Masking.isMasked(typed)) {
            if (before == null || before.phone() == null) {
                findings.add("phone", PeopleRefusal.MASKED_VALUE);
                return null;
            }
            return before.phone();
        }
        var phone = PhoneNumber.read(typed).orElse(null);
        if (phone == null) {
            findings.add("phone", PeopleRefusal.PHONE_NOT_VALID);
        }
        return phone;
    }
}
