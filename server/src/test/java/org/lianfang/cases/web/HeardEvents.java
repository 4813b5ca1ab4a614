package org.lianfang.cases.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lianfang.cases.CaseEvent;
import org.lianfang.zones.CaseFound;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.event.TransactionalEventListener;

/// What the module of cases has announced, as another module would hear it.
@TestConfiguration(proxyBeanMethods = false)
class HeardEvents {

    @Bean
    Ears ears() {
        return new Ears();
    }

    static class Ears {

        private final List<CaseEvent> heard = new CopyOnWriteArrayList<>();
        private final List<CaseFound> found = new CopyOnWriteArrayList<>();

        @TransactionalEventListener
        void on(CaseEvent event) {
            heard.add(event);
        }

        @TransactionalEventListener
        void on(CaseFound event) {
            found.add(event);
        }

        List<CaseFound> found(String caseId) {
            return found.stream()
                    .filter(event -> event.id().toString().equals(caseId))
                    .toList();
        }

        List<CaseEvent.CaseConfirmed> confirmed(String caseId) {
            return heard.stream()
                    .filter(CaseEvent.CaseConfirmed.class::isInstance)
                    .map(CaseEvent.CaseConfirmed.class::cast)
                    .filter(event -> event.caseId().toString().equals(caseId))
                    .toList();
        }

        List<CaseEvent.MeasureDecided> decidedAbout(String person) {
            return heard.stream()
                    .filter(CaseEvent.MeasureDecided.class::isInstance)
                    .map(CaseEvent.MeasureDecided.class::cast)
                    .filter(event -> event.person().toString().equals(person))
                    .toList();
        }

        List<CaseEvent.MeasureEnded> endedAbout(String person) {
            return heard.stream()
                    .filter(CaseEvent.MeasureEnded.class::isInstance)
                    .map(CaseEvent.MeasureEnded.class::cast)
                    .filter(event -> event.person().toString().equals(person))
                    .toList();
        }
    }
}
