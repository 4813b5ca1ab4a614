package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;

class ReportedBookProperties {

    @Property
    void an_area_is_refused_exactly_when_one_in_or_around_it_is_entered_already(
            @ForAll @Size(max = 40) List<@From("areas") AreaKey> areas) {
        var book = new ReportedBook(Map.of());
        var entered = new ArrayList<AreaKey>();
        for (var area : areas) {
            var clashes = entered.stream()
                    .anyMatch(other -> !other.equals(area) && (other.contains(area) || area.contains(other)));
            assertThat(isTaken(book, area)).as(area + " after " + entered).isEqualTo(!clashes);
            if (!clashes) {
                entered.add(area);
            }
        }
        assertThat(entered).allSatisfy(area -> assertThat(book.at(area)).isPresent());
    }

    private static boolean isTaken(ReportedBook book, AreaKey area) {
        try {
            book.enter(new ReportedCount(area, 10, 1));
            return true;
        } catch (Refusal refused) {
            assertThat(refused.reason()).isEqualTo(TestingRefusal.COUNTED_TWICE);
            return false;
        }
    }

    /// Few enough at each level that they often lie in each other; some skip a level, as towns under a prefecture do.
    @Provide
    Arbitrary<AreaKey> areas() {
        return Arbitraries.of(
                        "90",
                        "9001",
                        "9002",
                        "900101",
                        "900102",
                        "900100001",
                        "900101001",
                        "900101002",
                        "900101001001",
                        "91",
                        "910000",
                        "9100")
                .map(AreaKey::of);
    }
}
