package org.lianfang.isolation.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.Residents;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Who people are, as lists show them: masked.
@Component
class People {

    private final Residents residents;
    private final Areas areas;

    People(Residents residents, Areas areas) {
        this.residents = residents;
        this.areas = areas;
    }

    /// @param nameMasked empty when they have left the register
    /// @param place where they live, as people say it
    record Known(
            UUID residentId, String nameMasked, @Nullable Integer birthYear, String place, String door) {

        @Override
        public String toString() {
            return "Known[" + residentId + "]";
        }
    }

    /// Everybody who is asked for is in the answer.
    Map<UUID, Known> of(Collection<UUID> ids) {
        var holders = residents.holders(new HashSet<>(ids));
        var places = areas.places(
                holders.values().stream().map(Residents.Holder::area).collect(Collectors.toSet()), AreaLevel.TOWNSHIP);
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> known(id, holders.get(id), places)));
    }

    Known one(Map<UUID, Known> people, UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    private static Known known(UUID id, Residents.@Nullable Holder holder, Map<AreaKey, String> places) {
        return holder == null
                ? new Known(id, "", null, "", "")
                : new Known(
                        id,
                        holder.nameMasked(),
                        holder.birthYear(),
                        places.getOrDefault(holder.area(), ""),
                        holder.door());
    }
}
