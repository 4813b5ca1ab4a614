package org.lianfang.scenarios.ground;

/// @param code twelve digits @param level 1 province to 5 village
public record Division(String code, String name, int level) {

    /// The division's name without the words for its committee: 老安村委会 is 老安村 in an address.
    public String shortName() {
        for (var committee : new String[] {"村民委员会", "居民委员会"}) {
            if (name.endsWith(committee)) {
                return name.substring(0, name.length() - committee.length());
            }
        }
        return name.endsWith("委会") && name.length() > 3 ? name.substring(0, name.length() - 2) : name;
    }

    public String county() {
        return code.substring(0, 6);
    }

    public String township() {
        return code.substring(0, 9);
    }

    /// Eighteen digits, as the API names areas.
    public String areaKey() {
        return code + "000000";
    }
}
