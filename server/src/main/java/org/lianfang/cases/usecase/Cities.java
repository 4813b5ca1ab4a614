package org.lianfang.cases.usecase;

import java.util.List;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// The city that an area lies in, as it signs.
@Component
class Cities {

    private final Areas areas;
    private final SignedFiles files;

    Cities(Areas areas, SignedFiles files) {
        this.areas = areas;
        this.files = files;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-city` for a province or the nation
    static AreaKey of(AreaKey area) {
        if (area.level().compareTo(AreaLevel.PREFECTURE) < 0) {
            throw CasesRefusal.NO_CITY.with();
        }
        return area.at(AreaLevel.PREFECTURE);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-area`
    String nameOf(AreaKey area) {
        var name = areas.names(List.of(area)).get(area);
        if (name == null) {
            throw CasesRefusal.UNKNOWN_AREA.with("area", area);
        }
        return name;
    }

    HandoverFile.City signing(AreaKey city) {
        return new HandoverFile.City(city, nameOf(city), files.fingerprintOf(city));
    }

    /// Where somebody lives, in words.
    String placeOf(AreaKey area, String door) {
        var place = areas.places(List.of(area), AreaLevel.PREFECTURE).getOrDefault(area, "");
        return door.isEmpty() ? place : place + " " + door;
    }
}
