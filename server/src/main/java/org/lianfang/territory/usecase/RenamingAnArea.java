package org.lianfang.territory.usecase;

import java.util.List;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.TerritoryRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a grid or cell another name; its key stays.
@Service
public class RenamingAnArea {

    private final ChangingAreas changing;
    private final CivilDays days;

    RenamingAnArea(ChangingAreas changing, CivilDays days) {
        this.changing = changing;
        this.days = days;
    }

    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public void rename(AreaKey key, String name, int version) {
        var row = changing.hold(key, version);
        if (!row.area().name().equals(name.strip())) {
            changing.requireFreeName(key.parent().orElse(AreaKey.NATION), name);
            if (!changing.making().rename(row, name, version, days.today(key))) {
                throw TerritoryRefusal.AREA_ENDED.with("area", row.area().name());
            }
        }
        changing.finish("territory.rename", key, List.of());
    }
}
