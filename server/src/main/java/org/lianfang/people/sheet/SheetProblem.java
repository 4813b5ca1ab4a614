package org.lianfang.people.sheet;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Why a file cannot be read as a spreadsheet.
public enum SheetProblem implements RefusalCode {
    FILE_NOT_READABLE("people/file-not-readable", Kind.INVALID),
    FILE_EMPTY("people/file-empty", Kind.INVALID),
    FILE_OLD_EXCEL("people/file-old-excel", Kind.UNSUPPORTED),
    FILE_TOO_LARGE_INSIDE("people/file-too-large-inside", Kind.TOO_LARGE),
    FILE_TOO_MANY_ROWS("people/file-too-many-rows", Kind.TOO_LARGE),
    FILE_TOO_MANY_COLUMNS("people/file-too-many-columns", Kind.TOO_LARGE);

    private final String code;
    private final Kind kind;

    SheetProblem(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
