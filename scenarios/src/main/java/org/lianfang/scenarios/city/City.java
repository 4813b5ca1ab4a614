package org.lianfang.scenarios.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.scenarios.invention.Seed;

/// Everything that makes one city different from another. A further city is one more class of this shape and a
/// folder `data/<key>/`; generator and player stay as they are. What a city does beside its territory, people and
/// organisations it says by its further shapes: [GuardedCity] has gates with traffic, [TestedCity] tests
/// everybody, [HelpedCity] sends staff of its authorities into communities. The player plays what there is.
public interface City {

    /// Folder of the city's data, and its name on the command line.
    String key();

    String name();

    /// The first four digits of its division codes.
    String prefecture();

    Sources sources();

    Response response();

    Period period();

    /// One for each grid.
    int gridWorkers();

    Population population();

    /// Words that the names of its estates begin with.
    List<String> estates();

    /// From where people who come back are under health monitoring at home.
    Optional<String> keyRegion();

    /// Accounts through which the played city can be looked at.
    List<Onlooker> onlookers();

    /// Days of the period on which a server that lives through it is played to, in the morning, besides the morning
    /// after the last one. None where nothing waits for a later day.
    default List<LocalDate> mornings() {
        return List.of();
    }

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

    /// @param households of the whole city, assumed
    /// @param known assumed households of townships (nine digits) or villages (twelve) that the general rule does
    /// not give
    /// @param complete townships and villages whose residents are all registered, first ones first
    /// @param exact persons of villages (twelve digits) of which the number is known
    record Population(int households, Map<String, Integer> known, List<String> complete, Map<String, Integer> exact) {}

    /// @param role as the API names roles
    /// @param login after the city's key
    /// @param area division code without the zeros at its end
    record Onlooker(String role, String login, String area) {}
}
