package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetTurns;
import org.lianfang.people.usecase.BadRowsFile;
import org.lianfang.people.usecase.Imports;
import org.lianfang.people.usecase.PreparingAnImport;
import org.lianfang.people.usecase.RunningImports;
import org.lianfang.people.web.ImportAnswers.Column;
import org.lianfang.people.web.ImportAnswers.Preview;
import org.lianfang.people.web.ImportAnswers.State;
import org.lianfang.people.web.ImportAnswers.Uploaded;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Imports of residents over HTTP.
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final PreparingAnImport preparing;
    private final RunningImports running;
    private final Imports imports;
    private final BadRowsFile badRows;
    private final ImportAnswers answers;

    ImportController(
            PreparingAnImport preparing,
            RunningImports running,
            Imports imports,
            BadRowsFile badRows,
            ImportAnswers answers) {
        this.preparing = preparing;
        this.running = running;
        this.imports = imports;
        this.badRows = badRows;
        this.answers = answers;
    }

    /// @param mapping by header: what the column is taken for, or nothing to leave it out
    record Mapping(Map<String, @Nullable String> mapping) {}

    @PostMapping("/residents")
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(@RequestParam MultipartFile file, @RequestParam AreaKey areaKey) throws IOException {
        try (var content = file.getInputStream()) {
            return ImportAnswers.uploaded(SheetTurns.take(() -> preparing.upload(areaKey, content)));
        }
    }

    @PutMapping("/{id}/mapping")
    List<Column> map(@PathVariable UUID id, @RequestBody Mapping body) {
        return ImportAnswers.columns(preparing.map(id, body.mapping()));
    }

    @GetMapping("/{id}/preview")
    Preview preview(@PathVariable UUID id, HttpServletRequest request) {
        return answers.preview(SheetTurns.take(() -> preparing.preview(id)), Languages.of(request));
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable UUID id) {
        imports.run(id);
    }

    @GetMapping("/{id}")
    State state(@PathVariable UUID id, HttpServletRequest request) {
        return answers.state(running.progress(id), Languages.of(request));
    }

    @GetMapping("/{id}/bad-rows")
    @AnsweredAs({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    void badRows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var source = badRows.open(id, Languages.of(request));
        var kind = Downloads.format(format);
        Downloads.announce(response, "bad-rows-" + id, kind);
        badRows.write(source, kind, response.getOutputStream());
    }
}
