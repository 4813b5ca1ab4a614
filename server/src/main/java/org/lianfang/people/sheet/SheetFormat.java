package org.lianfang.people.sheet;

/// How a spreadsheet is written.
public enum SheetFormat {
    CSV("csv", SheetFormat.CSV_TYPE + ";charset=UTF-8"),
    XLSX("xlsx", SheetFormat.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
