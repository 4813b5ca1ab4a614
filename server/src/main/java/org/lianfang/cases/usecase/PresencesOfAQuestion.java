package org.lianfang.cases.usecase;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.cases.model.ContactRules;
import org.lianfang.cases.model.ExposureWindow;
import org.lianfang.tracing.Window;
import org.springframework.stereotype.Component;

/// Brings what a question needs: what is around the person, and around those whom they met. A household is not
/// recorded anywhere when people move in, so it is looked up as it stands now.
@Component
class PresencesOfAQuestion {

    private final KeepingPresences presences;

    PresencesOfAQuestion(KeepingPresences presences) {
        this.presences = presences;
    }

    KnownPresences read(UUID person, ExposureWindow window, ContactRules rules) {
        var engine = presences.upToDate(person, window.from(), window.to());
        if (!rules.onward().bySetting().isEmpty()) {
            presences.aroundAll(contacts(engine, person, window, rules), window.from(), window.to());
        }
        return engine;
    }

    private static Set<UUID> contacts(KnownPresences engine, UUID person, ExposureWindow window, ContactRules rules) {
        var number = engine.persons().find(person);
        if (number.isEmpty()) {
            return Set.of();
        }
        var seconds = new Window(window.from().getEpochSecond(), window.to().getEpochSecond());
        return engine.engine().contactsOf(number.getAsInt(), seconds, rules.rules()).close().stream()
                .map(contact -> engine.persons().at(contact.person()))
                .collect(Collectors.toSet());
    }
}
