package org.lianfang.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.kernel.refusal.Refusal;

class AttemptsTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-02-03T00:00:00Z"));
    private final Attempts attempts = new Attempts(now::get);

    @Test
    void a_thousand_guesses_at_once_get_five_through() throws InterruptedException {
        var through = new AtomicInteger();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess = 0; guess < 1000; guess++) {
                guessers.execute(() -> {
                    if (begin("victim", "198.51.100.7") == null) {
                        through.incrementAndGet();
                    }
                });
            }
        }
        assertThat(through).hasValue(5);
    }

    @Test
    void the_wait_doubles_up_to_a_minute_and_says_its_seconds() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(begin("victim", "198.51.100.7")).isNull();
        }
        var waits = new java.util.ArrayList<Object>();
        for (var guess = 0; guess < 8; guess++) {
            var refusal = java.util.Objects.requireNonNull(begin("victim", "198.51.100.7"));
            assertThat(refusal.reason()).isEqualTo(IdentityRefusal.TOO_MANY_ATTEMPTS);
            var seconds =
                    (Long) java.util.Objects.requireNonNull(refusal.params().get("seconds"));
            waits.add(seconds);
            pass(seconds);
            assertThat(begin("victim", "198.51.100.7")).isNull();
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void the_right_person_gets_in_after_the_wait_and_starts_afresh() {
        a_flood("victim");
        pass(60);
        attempts.begin("victim", "192.0.2.1").succeeded();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(begin("victim", "192.0.2.1")).isNull();
        }
    }

    @Test
    void guesses_from_everywhere_are_slowed_down_together_but_not_who_comes_from_the_usual_place() {
        attempts.begin("victim", "192.0.2.1").succeeded();
        var through = 0;
        for (var guess = 0; guess < 1000; guess++) {
            through += begin("victim", "10.1." + guess / 250 + "." + guess % 250) == null ? 1 : 0;
        }
        assertThat(through).isEqualTo(30);
        assertThat(begin("victim", "192.0.2.1")).isNull();
    }

    @Test
    void others_are_not_slowed_down() {
        a_flood("victim");
        assertThat(begin("somebody-else", "192.0.2.1")).isNull();
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down_too() {
        var refused = 0;
        for (var account = 0; account < 1000; account++) {
            refused += begin("account-" + account, "198.51.100.7") == null ? 0 : 1;
        }
        assertThat(refused).isEqualTo(950);
    }

    @Test
    void who_comes_from_the_usual_place_is_not_kept_out_by_a_neighbour_who_tries_all_accounts() {
        attempts.begin("victim", "192.0.2.1").succeeded();
        for (var account = 0; account < 1000; account++) {
            begin("account-" + account, "192.0.2.1");
        }
        assertThat(begin("victim", "192.0.2.1")).isNull();
    }

    @Test
    void after_a_quiet_hour_all_is_forgotten() {
        a_flood("victim");
        pass(3_601);
        for (var guess = 0; guess < 5; guess++) {
            assertThat(begin("victim", "198.51.100.8")).isNull();
        }
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_out() {
        a_flood("victim");
        pass(-86_400);
        assertThat(begin("victim", "198.51.100.8")).isNull();
    }

    private void a_flood(String account) {
        for (var guess = 0; guess < 1000; guess++) {
            if (begin(account, "198.51.100." + guess % 250) != null) {
                pass(1);
            }
        }
    }

    private void pass(long seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private @Nullable Refusal begin(String account, String address) {
        try {
            attempts.begin(account, address);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
