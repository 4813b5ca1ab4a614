package org.lianfang.bench;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.tracing.Answer;
import org.lianfang.tracing.Contact;
import org.lianfang.tracing.Isolation;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Window;

/// Answers of the engine as rows.
record EngineQuestions(Presences presences) implements ContactQuestions {

    @Override
    public List<Exposed> contacts(int[] asked, Window window) {
        var answers = presences.contactsOfAll(asked, window, TracingRules.CONTACTS);
        var rows = new ArrayList<Exposed>();
        for (var at = 0; at < asked.length; at++) {
            add(rows, asked[at], answers.get(at));
        }
        return rows;
    }

    @Override
    public List<Onward> theirContacts(int asked, Window window) {
        var chain = presences.withTheirContacts(
                asked, window, TracingRules.CONTACTS, TracingRules.ONWARD, Isolation.NOBODY);
        return chain.second().stream()
                .map(second -> {
                    var strongest = second.contact().strongest();
                    return new Onward(
                            second.contact().person(),
                            second.through(),
                            second.ways(),
                            strongest.setting().ordinal(),
                            strongest.seconds(),
                            strongest.first(),
                            strongest.last());
                })
                .toList();
    }

    @Override
    public void askContacts(int[] asked, Window window) {
        if (asked.length == 1) {
            presences.contactsOf(asked[0], window, TracingRules.CONTACTS);
        } else {
            presences.contactsOfAll(asked, window, TracingRules.CONTACTS);
        }
    }

    @Override
    public void askTheirContacts(int asked, Window window) {
        presences.withTheirContacts(asked, window, TracingRules.CONTACTS, TracingRules.ONWARD, Isolation.NOBODY);
    }

    private static void add(List<Exposed> rows, int asked, Answer answer) {
        answer.close().forEach(contact -> add(rows, asked, contact));
        answer.leads().forEach(contact -> add(rows, asked, contact));
    }

    private static void add(List<Exposed> rows, int asked, Contact contact) {
        for (var exposure : contact.exposures()) {
            rows.add(new Exposed(
                    asked,
                    contact.person(),
                    exposure.setting().ordinal(),
                    exposure.strength().ordinal(),
                    exposure.seconds(),
                    exposure.first(),
                    exposure.last()));
        }
    }
}
