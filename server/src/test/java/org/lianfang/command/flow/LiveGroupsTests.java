package org.lianfang.command.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;

class LiveGroupsTests {

    private static final AreaKey YIYANG = AreaKey.of("4309");
    private static final AreaKey ANHUA = AreaKey.of("430923");
    private static final AreaKey HUAINAN = AreaKey.of("3404");
    private static final UUID ACCOUNT = new UUID(0, 7);

    private final AtomicInteger readings = new AtomicInteger();
    private final LiveGroups groups =
            new LiveGroups(area -> new LiveMessage("figures", area + " " + readings.incrementAndGet()));

    @AfterEach
    void hangUp() {
        groups.cutOffAll();
    }

    @Test
    void five_hundred_screens_of_one_area_cost_one_reading_per_change() throws InterruptedException {
        var screens = join(YIYANG, 500);
        for (var screen : screens) {
            assertThat(next(screen)).endsWith(" 1");
        }

        groups.wake(area -> area.equals(YIYANG));

        for (var screen : screens) {
            assertThat(next(screen)).endsWith(" 2");
        }
        assertThat(readings).hasValue(2);
        assertThat(groups.size()).isEqualTo(1);
    }

    @Test
    void figures_come_once_and_never_older_ones_after_newer() throws InterruptedException {
        var screen = new LiveSubscription(YIYANG, ACCOUNT, groups);

        screen.handFigures(new LiveMessage("figures", "newer"), 2);
        screen.handFigures(new LiveMessage("figures", "newer"), 2);
        screen.handFigures(new LiveMessage("figures", "older"), 1);
        screen.handFigures(new LiveMessage("figures", "newest"), 3);

        assertThat(next(screen)).isEqualTo("newer");
        assertThat(next(screen)).isEqualTo("newest");
        assertThat(screen.next(Duration.ofMillis(50))).isEmpty();
    }

    @Test
    void many_changes_at_once_are_told_once() throws InterruptedException {
        var screen = groups.join(YIYANG, ACCOUNT);
        next(screen);

        IntStream.range(0, 1_000).forEach(change -> groups.wake(area -> true));

        assertThat(next(screen)).endsWith(" 2");
        assertThat(screen.next(Duration.ofMillis(1_300))).isEmpty();
        assertThat(readings).hasValue(2);
    }

    @Test
    void a_change_elsewhere_wakes_nobody() throws InterruptedException {
        var screen = groups.join(YIYANG, ACCOUNT);
        next(screen);

        groups.wake(area -> area.contains(HUAINAN));

        assertThat(screen.next(Duration.ofMillis(1_300))).isEmpty();
        assertThat(readings).hasValue(1);
    }

    @Test
    void a_message_reaches_the_area_and_those_above_it_only() throws InterruptedException {
        var city = groups.join(YIYANG, ACCOUNT);
        var county = groups.join(ANHUA, ACCOUNT);
        var elsewhere = groups.join(HUAINAN, ACCOUNT);
        next(city);
        next(county);
        next(elsewhere);

        groups.pass(AreaKey.of("430923100"), new LiveMessage("crossing-alert", "{}"));

        assertThat(next(city)).isEqualTo("{}");
        assertThat(next(county)).isEqualTo("{}");
        assertThat(elsewhere.next(Duration.ofMillis(200))).isEmpty();
    }

    @Test
    void a_screen_that_takes_nothing_is_cut_off_and_the_others_go_on() throws InterruptedException {
        var stuck = groups.join(YIYANG, ACCOUNT);
        var other = groups.join(YIYANG, ACCOUNT);
        for (var alert = 0; alert < 40; alert++) {
            groups.pass(YIYANG, new LiveMessage("crossing-alert", "{}"));
            next(other);
        }

        assertThat(stuck.isOpen()).isFalse();
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void whoever_signs_out_hears_no_more_and_an_empty_group_is_gone() {
        var mine = groups.join(YIYANG, ACCOUNT);
        var anothers = groups.join(YIYANG, new UUID(0, 8));

        groups.cutOff(ACCOUNT);

        assertThat(mine.isOpen()).isFalse();
        assertThat(anothers.isOpen()).isTrue();
        anothers.close();
        assertThat(groups.size()).isZero();
    }

    private List<LiveSubscription> join(AreaKey area, int screens) {
        return IntStream.range(0, screens)
                .mapToObj(screen -> groups.join(area, ACCOUNT))
                .toList();
    }

    private static String next(LiveSubscription screen) throws InterruptedException {
        return screen.next(Duration.ofSeconds(5)).orElseThrow().data();
    }
}
