package org.lianfang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

class RememberedTests {

    private static final Instant START = Instant.parse("2020-02-03T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Shelf shelf = new Shelf();
    private final Remembered<Integer, String> remembered =
            new Remembered<>(new Remembered.Trust(Duration.ofMinutes(1), Duration.ofSeconds(20)), now::get, shelf);

    /// A source that counts questions.
    private static final class Shelf implements Remembered.Source<Integer, String> {

        private final Map<Integer, String> values = new HashMap<>(Map.of(1, "one", 2, "two"));
        private final List<Integer> single = Collections.synchronizedList(new ArrayList<>());
        private final List<Set<Integer>> together = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private @Nullable DataAccessException away;

        @Override
        public @Nullable String find(Integer key) {
            single.add(key);
            return values.get(key);
        }

        @Override
        public Map<Integer, String> findAll(Set<Integer> keys) {
            together.add(Set.copyOf(keys));
            if (away != null) {
                throw away;
            }
            var found = new HashMap<>(values);
            found.keySet().retainAll(keys);
            meanwhile.run();
            return found;
        }
    }

    @Test
    void however_many_ask_at_once_the_source_is_asked_once() throws Exception {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> question = () -> remembered.get(1).orElseThrow();
            for (var answer : askers.invokeAll(Collections.nCopies(200, question))) {
                assertThat(answer.get()).isEqualTo("one");
            }
        }
        assertThat(shelf.single).containsExactly(1);
    }

    @Test
    void what_does_not_exist_is_not_remembered() {
        assertThat(remembered.get(3)).isEmpty();
        shelf.values.put(3, "three");
        assertThat(remembered.get(3)).hasValue("three");
    }

    @Test
    void what_is_asked_for_again_is_renewed_together_and_nothing_else() {
        remembered.get(1);
        remembered.get(2);
        shelf.values.put(1, "uno");
        now.set(START.plusSeconds(19));
        remembered.renew();
        assertThat(shelf.together).as("young").isEmpty();

        now.set(START.plusSeconds(20));
        remembered.renew();
        assertThat(shelf.together).containsExactly(Set.of(1, 2));
        assertThat(remembered.get(1)).hasValue("uno");

        now.set(START.plusSeconds(40));
        remembered.renew();
        assertThat(shelf.together).as("nobody asked for the second").containsExactly(Set.of(1, 2), Set.of(1));
        assertThat(shelf.single).containsExactly(1, 2);
    }

    @Test
    void what_is_gone_when_it_is_renewed_is_gone() {
        remembered.get(1);
        shelf.values.remove(1);
        now.set(START.plusSeconds(20));
        remembered.renew();
        assertThat(remembered.get(1)).isEmpty();
    }

    @Test
    void what_was_forgotten_while_it_was_renewed_is_read_again() {
        remembered.get(1);
        now.set(START.plusSeconds(20));
        shelf.meanwhile = () -> {
            shelf.values.put(1, "uno");
            remembered.forget(1);
        };
        remembered.renew();
        assertThat(remembered.get(1)).hasValue("uno");
    }

    @Test
    void what_changed_while_it_was_renewed_is_read_again() {
        remembered.get(1);
        now.set(START.plusSeconds(20));
        shelf.meanwhile = () -> {
            shelf.values.put(1, "uno");
            remembered.forgetAll();
        };
        remembered.renew();
        assertThat(remembered.get(1)).hasValue("uno");
    }

    @Test
    void what_does_not_hold_any_more_is_read_again() {
        remembered.get(1);
        shelf.values.put(1, "uno");
        assertThat(remembered.get(1, value -> !value.equals("one"))).hasValue("uno");
    }

    @Test
    void more_than_a_thousand_are_renewed_by_the_thousand() {
        IntStream.rangeClosed(1, 2_500).forEach(key -> {
            shelf.values.put(key, "number " + key);
            remembered.get(key);
        });
        now.set(START.plusSeconds(20));
        remembered.renew();
        assertThat(shelf.together).extracting(Set::size).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void without_a_source_what_is_remembered_stays_and_nobody_is_hurt() {
        remembered.get(1);
        now.set(START.plusSeconds(20));
        shelf.away = new DataAccessResourceFailureException("away");
        remembered.renew();
        assertThat(remembered.get(1)).hasValue("one");
        assertThat(shelf.single).containsExactly(1);
    }

    @Test
    void a_source_that_fails_otherwise_says_so() {
        remembered.get(1);
        now.set(START.plusSeconds(20));
        shelf.meanwhile = () -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(remembered::renew).isInstanceOf(IllegalStateException.class);
    }
}
