package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.Organisation;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds and lists organisations.
@Service
public class KeepingOrganisations {

    private final Organisations organisations;
    private final Areas areas;
    private final Acts acts;

    KeepingOrganisations(Organisations organisations, Areas areas, Acts acts) {
        this.organisations = organisations;
        this.areas = areas;
        this.acts = acts;
    }

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public Organisation add(Organisation sent) {
        Access.requireWithin(sent.areaKey());
        if (!areas.exists(sent.areaKey())) {
            throw WorkforceRefusal.UNKNOWN_AREA.with("area", sent.areaKey());
        }
        var parent = sent.parentId();
        if (parent != null && organisations.find(parent).isEmpty()) {
            throw WorkforceRefusal.UNKNOWN_ORGANISATION.with("id", parent);
        }
        var id = sent.id() == null ? Ids.next() : sent.id();
        var organisation = sent.withId(id);
        if (organisations.add(organisation)) {
            acts.one("organisation-added", "organisation", id, organisation.areaKey());
        } else if (!organisations.find(id).filter(organisation::equals).isPresent()) {
            throw WorkforceRefusal.ID_ALREADY_USED.with("id", id);
        }
        return organisation;
    }

    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<Organisation> within(AreaKey area, @Nullable UUID after, int limit) {
        return organisations.within(area, after, limit);
    }
}
