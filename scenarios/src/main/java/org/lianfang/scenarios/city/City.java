package org.lianfang.scenarios.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.invention.Seed;

/// Everything that makes one city different from another. A further city is one more class of this shape and a folder
/// `data/<key>/` with its gates, places and organisations; generator and player stay as they are.
public interface City {

    /// Folder of the city's data, and its name on the command line.
    String key();

    String name();

    /// The first four digits of its division codes.
    String prefecture();

    /// Beginning of the plates of its vehicles.
    String plate();

    Sources sources();

    Response response();

    Period period();

    Figures figures();

    /// One entry for each day of the period.
    List<DayOfTraffic> traffic();

    Population population();

    Showcase showcase();

    default Seed seed() {
        return new Seed(20200124).child(key());
    }

    /// Paths below `data/`. @param validFrom day on which the edition of the divisions was cut off
    record Sources(String divisions, String edition, LocalDate validFrom, String boundaries, String cases) {}

    record Response(String name, String hazard, String level, LocalDate startedOn, String rulePack) {}

    /// Civil days of the scenario, from `first` on. Source: the published account of each city
    record Period(LocalDate first, int days, ZoneId zone) {

        /// @param day 0 for the first @return milliseconds since 1970
        public long millisAt(int day, int second) {
            return first.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli() + second * 1000L;
        }

        public Instant hour(int day, int hour) {
            return Instant.ofEpochMilli(millisAt(day, hour * 3600));
        }

        public LocalDate last() {
            return first.plusDays(days - 1L);
        }
    }

    /// What the records must add up to, exactly. Source: the published account of each city
    record Figures(int gates, int gridWorkers, int policeShifts, int vehicles, int persons, int toHospital) {}

    /// @param weight traffic in relation to the other days @param inward share of the traffic that enters
    /// @param fever frequency of fever in relation to the other days
    record DayOfTraffic(double weight, double inward, double fever) {}

    /// @param households of the whole city, assumed @param known assumed households of townships (nine digits) that are
    /// not left to the general rule @param complete townships whose residents are all registered, first ones first
    record Population(int households, Map<String, Integer> known, List<String> complete) {}

    /// Where the accounts for looking around work: a commander in the city, the others in a township, a village, a
    /// village of another township, and the county of a gate. Division codes without the zeros at their end.
    record Showcase(String township, String village, String otherVillage, String county) {}
}
