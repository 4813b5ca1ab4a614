package org.lianfang.scenarios.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AZhangjiajie;

class ChainTests {

    private final AZhangjiajie zhangjiajie = AZhangjiajie.generated();
    private final Chain chain = new Chain(zhangjiajie.city(), zhangjiajie.homes(), zhangjiajie.turnouts());
    private final Source first = chain.sources().getFirst();
    private final Source second = chain.sources().getLast();

    @Test
    void the_second_lives_with_the_first_and_both_are_found_in_their_rounds() {
        assertThat(first.household()).isEqualTo(second.household()).contains(first.person(), second.person());
        assertThat(zhangjiajie.turnouts().getFirst().infected()).contains(first.person());
        assertThat(zhangjiajie.turnouts().get(1).infected()).contains(second.person());
    }

    @Test
    void whoever_was_at_the_theatre_or_in_the_chess_room_is_a_grown_up_and_the_same_each_time() {
        var first = zhangjiajie.city().period().first();
        assertThat(chain.sources())
                .allSatisfy(source -> assertThat(source.who().resident().born())
                        .isBetween(first.minusYears(70), first.minusYears(18)));
        var again = AZhangjiajie.generated();
        assertThat(new Chain(again.city(), again.homes(), again.turnouts()).sources())
                .isEqualTo(chain.sources());
    }

    @Test
    void contacts_are_the_household_and_whoever_was_near_enough_each_person_once() {
        int household = first.household().size() - 1;
        assertThat(first.close()).hasSize(household + 7 + 24 + 14);
        assertThat(first.tooFar()).hasSize(6).doesNotContainAnyElementsOf(first.close());
        assertThat(second.close()).hasSize(household + 5 + 6);
        for (var source : chain.sources()) {
            assertThat(chain.contactsOfContacts(source))
                    .doesNotContainAnyElementsOf(source.close())
                    .doesNotContain(source.person());
        }
    }

    @Test
    void guests_of_the_second_ones_meal_are_contacts_of_contacts_of_the_first() {
        assertThat(chain.contactsOfContacts(first)).containsAll(second.ledOn());
        assertThat(chain.contactsOfContacts(second)).doesNotContainAnyElementsOf(first.ledOn());
    }

    @Test
    void whoever_was_not_there_is_under_no_measure_and_neither_is_a_case() {
        assertThat(chain.underMeasures())
                .doesNotContainAnyElementsOf(first.absent())
                .doesNotContainAnyElementsOf(second.absent())
                .doesNotContain(first.person(), second.person())
                .containsAll(second.ledOn());
        assertThat(first.absent()).hasSize(2);
    }

    @Test
    void every_guest_comes_from_a_household_of_their_own() {
        var households = new HashSet<UUID>();
        var guests = chain.sources().stream()
                .flatMap(source -> source.occasions().stream())
                .map(Occasion::guests)
                .flatMap(List::stream)
                .toList();
        guests.forEach(guest -> households.add(guest.who().home().id()));
        assertThat(households)
                .hasSize(guests.size())
                .doesNotContain(first.who().home().id());
    }
}
