package org.lianfang.isolation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.RoomForecast;
import org.lianfang.isolation.usecase.ForecastingRooms;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Areas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rooms that are needed in the days to come.
@RestController
class ForecastController {

    private final ForecastingRooms forecasting;
    private final Areas areas;

    ForecastController(ForecastingRooms forecasting, Areas areas) {
        this.forecasting = forecasting;
        this.areas = areas;
    }

    /// @param rooms that there are
    /// @param wanted that there should be by the pack; absent where it does not say
    /// @param occupied somebody is there or expected; of these `overdue` beyond their last day
    /// @param waiting for people on the list
    /// @param proposed for people about whom nobody has decided
    /// @param runsOut first day with too few rooms for what is decided
    /// @param mayRunOut first day with too few if all is needed that may be
    record CountyView(
            AreaKey areaKey,
            String name,
            long rooms,
            @Nullable Long wanted,
            long occupied,
            long overdue,
            long waiting,
            long proposed,
            @Nullable LocalDate runsOut,
            @Nullable LocalDate mayRunOut,
            List<RoomForecast.Day> days) {}

    /// @param contactsKnown false while it is not known who was near cases
    /// @param cases that were looked into for it
    /// @param casesLeft cases that were not
    record ForecastView(LocalDate today, List<CountyView> counties, boolean contactsKnown, int cases, int casesLeft) {}

    @GetMapping("/api/isolation/forecast")
    ForecastView forecast(@RequestParam AreaKey area) {
        var forecast = forecasting.of(area);
        var names = areas.names(
                forecast.lines().stream().map(ForecastingRooms.Line::area).collect(Collectors.toSet()));
        return new ForecastView(
                forecast.today(),
                forecast.lines().stream().map(line -> view(line, names)).toList(),
                forecast.contacts().ready(),
                forecast.contacts().cases(),
                forecast.contacts().left());
    }

    private static CountyView view(ForecastingRooms.Line line, Map<AreaKey, String> names) {
        var rooms = line.rooms();
        return new CountyView(
                line.area(),
                names.getOrDefault(line.area(), ""),
                rooms.rooms(),
                line.wanted(),
                line.occupied(),
                line.overdue(),
                line.waiting(),
                line.proposed(),
                rooms.runsOut().orElse(null),
                rooms.mayRunOut().orElse(null),
                rooms.days());
    }
}
