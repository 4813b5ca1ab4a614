package org.lianfang.people.store;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.Folding;
import org.lianfang.people.model.Home;
import org.lianfang.people.store.RegisteredHouseholds.Place;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recognises people who are registered already when they come without an id: by their identity number, else by area,
/// door, name and telephone.
@Repository
public class Recognised {

    private final JdbcClient database;
    private final Vault vault;

    Recognised(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// By what an entry is the same person as another.
    public String mark(CheckedEntry entry) {
        var number = entry.person().paper().number();
        if (number != null) {
            return hex(vault.lookup(Vault.Field.ID_NUMBER, number));
        }
        var place = placeOf(entry);
        var phone = entry.person().phone();
        var phoneMark = phone == null ? "" : hex(vault.lookup(Vault.Field.PHONE, phone.normalised()));
        return place == null
                ? entry.id().toString()
                : markOf(
                        place.area() + " " + place.canonicalDoor(),
                        entry.person().name(),
                        phoneMark);
    }

    /// Registered residents by their marks, within the scope, as far as entries ask for them.
    public Map<String, UUID> find(List<CheckedEntry> entries) {
        var found = new HashMap<String, UUID>();
        byIdNumber(entries, found);
        byPlace(entries, found);
        return found;
    }

    private void byIdNumber(List<CheckedEntry> entries, Map<String, UUID> found) {
        var lookups = entries.stream()
                .<@Nullable Personal<String>>map(entry -> entry.person().paper().number())
                .filter(java.util.Objects::nonNull)
                .map(number -> vault.lookup(Vault.Field.ID_NUMBER, number))
                .toArray(byte[][]::new);
        database.sql("""
                        select encode(id_number_lookup, 'hex') as mark, id from people.resident
                        where id_number_lookup = any(:lookups::bytea[]) and left_on is null
                        """)
                .param("lookups", lookups)
                .query((row, number) -> found.put(row.getString("mark"), row.getObject("id", UUID.class)))
                .list();
    }

    private void byPlace(List<CheckedEntry> entries, Map<String, UUID> found) {
        var places = entries.stream()
                .filter(entry -> entry.person().paper().number() == null)
                .map(Recognised::placeOf)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        database.sql("""
                        select asked.area_key, asked.door, person.id, person.name, encode(person.phone_lookup, 'hex') as phone
                        from unnest(:areas::bigint[], :doors::text[]) as asked (area_key, door)
                        join people.token behind
                          on behind.token = '#' || asked.door and behind.area_key = asked.area_key
                        join people.resident person on person.household_id = behind.subject_id and person.left_on is null
                        """)
                .param("areas", Columns.of(places, place -> place.area().value()))
                .param("doors", Columns.of(places, Place::canonicalDoor))
                .query((row, number) -> {
                    var area = new org.lianfang.kernel.area.AreaKey(row.getLong("area_key"));
                    var phone = row.getString("phone");
                    var mark = markOf(
                            area + " " + row.getString("door"), row.getString("name"), phone == null ? "" : phone);
                    return found.put(mark, row.getObject("id", UUID.class));
                })
                .list();
    }

    private static @Nullable Place placeOf(CheckedEntry entry) {
        return switch (entry.home()) {
            case Home.Behind behind -> Place.of(behind.area(), behind.door());
            case Home.Named named -> Place.of(named.area(), named.door());
            case Home.Known _ -> null;
        };
    }

    private static String markOf(String place, String name, String phone) {
        return place + " " + Folding.fold(name) + " " + phone;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
