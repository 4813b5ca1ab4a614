package org.lianfang.command.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What the situation report consists of, as data.
///
/// @param version raised with every change of the file; kept in each signed report
/// @param table indicators of the table by sub-area
/// @param today indicators of the Today screen and the live line
public record ReportDefinition(int version, List<Section> sections, List<String> table, List<String> today) {

    public record Section(String id, List<Figure> figures) {}

    /// @param indicator code of the counter
    /// @param unit key of the unit's text
    /// @param records desk route of the list that the figure counted, with `{area}`, `{from}`, `{to}`
    public record Figure(String indicator, String unit, String records) {}

    /// Every indicator that appears anywhere, once.
    public SequencedSet<String> indicators() {
        var codes = new LinkedHashSet<String>();
        sections.forEach(section -> section.figures().forEach(figure -> codes.add(figure.indicator())));
        codes.addAll(table);
        codes.addAll(today);
        return codes;
    }

    public Optional<Figure> figure(String indicator) {
        return sections.stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst();
    }
}
