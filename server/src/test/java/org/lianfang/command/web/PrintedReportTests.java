package org.lianfang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianfang.command.model.Difference;
import org.lianfang.command.model.ReportContent;
import org.lianfang.command.model.ReportDefinition;
import org.lianfang.command.model.ReportsForTests;
import org.lianfang.command.store.SignedReports;
import org.lianfang.command.usecase.DraftingReports;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;

class PrintedReportTests {

    private static final Texts TEXTS = new Texts();
    private static final ReportDefinition DEFINITION = org.lianfang.command.store.DefinitionForTests.read();
    private static final ReportPdf PDF = new ReportPdf(TEXTS, new PaperPrinter());
    private static final ReportWording WORDING = new ReportWording(TEXTS, DEFINITION, new LateWording(TEXTS));
    private static final ReportContent CONTENT = ReportsForTests.ofYiyang(DEFINITION);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_figure_and_name_can_be_read_back_from_the_pdf(Language language) throws IOException {
        var view = view(CONTENT, List.of(), language);

        var printed = PDF.print(view, language);

        keep(printed, language.tag() + ".pdf");
        try (var document = Loader.loadPDF(printed)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("290,000")
                    .contains("720,000")
                    .contains("9,853")
                    .contains("4,554")
                    .contains("89");
            assertThat(withoutBreaks(text))
                    .contains(withoutBreaks(view.title()))
                    .contains(withoutBreaks(CONTENT.response().name()))
                    .contains(withoutBreaks("平洞高速安化县木子互通"));
            for (var row : view.byArea()) {
                assertThat(withoutBreaks(text)).contains(withoutBreaks(row.name()));
            }
            for (var section : view.sections()) {
                for (var figure : section.figures()) {
                    assertThat(withoutBreaks(text)).contains(withoutBreaks(figure.label()));
                }
            }
            assertThat(withoutBreaks(text))
                    .contains(withoutBreaks(TEXTS.say(
                            language,
                            "command.report.page",
                            java.util.Map.of("page", 1, "pages", document.getNumberOfPages()))));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_font_is_embedded_and_no_character_is_missing(Language language) throws IOException {
        var view = view(CONTENT, List.of(), language);
        try (var document = Loader.loadPDF(PDF.print(view, language))) {
            var fonts = fontsOf(document);
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("#", "\uFFFD");
        }
    }

    @Test
    void the_pdf_stays_small_because_fonts_are_embedded_as_far_as_used() {
        assertThat(PDF.print(view(CONTENT, List.of(), Language.ZH_HANS), Language.ZH_HANS))
                .hasSizeLessThan(400_000);
    }

    @Test
    void a_name_that_looks_like_markup_is_printed_as_it_is() throws IOException {
        var hostile = new ReportContent(
                1,
                new org.lianfang.command.model.Place(
                        CONTENT.area().areaKey(),
                        "</style><b>&\"'];",
                        "",
                        CONTENT.area().level()),
                CONTENT.day(),
                true,
                CONTENT.response(),
                CONTENT.sections(),
                CONTENT.byArea(),
                CONTENT.late());
        try (var document = Loader.loadPDF(PDF.print(view(hostile, List.of(), Language.EN), Language.EN))) {
            assertThat(new PDFTextStripper().getText(document)).contains("</style><b>&\"'];");
        }
    }

    @Test
    void a_corrected_version_prints_what_changed() throws IOException {
        var corrected = ReportsForTests.with(CONTENT, "gates.vehicles", 28_430);
        var view = view(corrected, Difference.between(CONTENT, corrected), Language.ZH_HANT);
        try (var document = Loader.loadPDF(PDF.print(view, Language.ZH_HANT))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("28,431 28,430 –1");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_spreadsheet_reads_back_as_the_same_numbers(Language language) throws IOException {
        var view = view(CONTENT, List.of(), language);
        var written = new ReportSheets(TEXTS).write(view, "https://post.example", language);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(4);
            var figures = sheets.get(0).read();
            assertThat(figures).hasSize(1 + countOfFigures(view));
            assertThat(rowOf(figures, "gates.vehicles").getCellAsNumber(6)).contains(BigDecimal.valueOf(290_000));
            assertThat(rowOf(figures, "gates.persons").getCellAsNumber(3)).contains(BigDecimal.valueOf(70_250));

            var areas = sheets.get(1).read();
            assertThat(areas).hasSize(2 + view.byArea().size());
            var sum = areas.getLast();
            for (var column = 2; column < 2 + 2 * view.columns().size(); column++) {
                var at = column;
                var rows = areas.subList(1, areas.size() - 1).stream()
                        .map(row -> row.getCellAsNumber(at).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.getCellAsNumber(at)).contains(rows);
            }
            assertThat(sheets.get(2).read()).hasSize(1 + view.late().size());
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_is_made_harmless() {
        assertThat(ReportSheets.harmless("=HYPERLINK(\"http://x\")")).startsWith("'=");
        assertThat(ReportSheets.harmless("+86")).isEqualTo("'+86");
        assertThat(ReportSheets.harmless("安化县")).isEqualTo("安化县");
    }

    private static ReportView view(ReportContent content, List<Difference> differences, Language language) {
        return WORDING.say(
                new DraftingReports.Draft(content, SignedReports.hashOf(content), Optional.empty(), differences),
                language);
    }

    private static int countOfFigures(ReportView view) {
        return view.sections().stream()
                .mapToInt(section -> section.figures().size())
                .sum();
    }

    private static Row rowOf(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<PDFont> fontsOf(PDDocument document) {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .flatMap(page -> StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .map((COSName name) -> {
                            try {
                                return page.getResources().getFont(name);
                            } catch (IOException unreadable) {
                                throw new java.io.UncheckedIOException(unreadable);
                            }
                        }))
                .toList();
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s+", "");
    }

    /// Kept beside the other results of the build, to be looked at.
    private static void keep(byte[] file, String name) throws IOException {
        var directory = Files.createDirectories(Path.of("target", "printed-reports"));
        Files.write(directory.resolve(name), file);
    }
}
