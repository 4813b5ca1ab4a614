package org.lianfang.kernel.backup;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// Why a backup is not made or not restored.
enum BackupRefusal implements RefusalCode {
    USAGE("kernel/command-usage", Kind.INVALID),
    FILE_EXISTS("kernel/backup-file-exists", Kind.CONFLICT),
    NOTHING_TO_BACK_UP("kernel/backup-of-nothing", Kind.NOT_FOUND),
    NOT_A_BACKUP("kernel/backup-not-readable", Kind.INVALID),
    DAMAGED("kernel/backup-damaged", Kind.INVALID),
    NEWER("kernel/backup-newer", Kind.CONFLICT),
    NOT_EMPTY("kernel/restore-not-empty", Kind.CONFLICT),
    IN_USE("kernel/restore-in-use", Kind.CONFLICT),
    OTHER_KEY("kernel/restore-other-key", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    BackupRefusal(String code, Kind kind) {
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
