package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.usecase.ExportFile;
import org.lianfang.privacy.Purpose;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Exports of residents over HTTP.
@RestController
class ExportController {

    private final ExportFile file;

    ExportController(ExportFile file) {
        this.file = file;
    }

    /// @param format `csv` or `xlsx`
    record Export(
            @Nullable AreaKey areaKey,
            @Nullable Purpose purpose,
            @Nullable String format) {}

    @PostMapping("/api/exports/residents")
    @AnsweredAs({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    void export(@RequestBody Export body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var order = new ExportFile.Order(
                Fields.required("areaKey", body.areaKey()),
                Fields.required("purpose", body.purpose()),
                Downloads.format(Fields.required("format", body.format())),
                Languages.of(request));
        var number = file.begin(order);
        Downloads.announce(response, "residents-" + number, order.format());
        file.write(number, order, response.getOutputStream());
    }
}
