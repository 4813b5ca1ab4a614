package org.lianfang.cases.model;

import java.util.List;
import java.util.Locale;

/// What a column of a line list can be, with the words by which a heading is recognised.
public enum ListField {
    NUMBER("case_id", "caseid", "case id", "id", "number", "编号", "編號", "病例编号", "病例編號"),
    SEX("sex", "gender", "性别", "性別"),
    AGE("age", "年龄", "年齡"),
    ONSET("symptom_onset", "date_onset_symptoms", "onset", "date_onset", "发病日期", "發病日期"),
    CONFIRMED("confirm_date", "date_confirmation", "confirmed", "确诊日期", "確診日期"),
    /// By whom somebody was infected.
    INFECTOR("infection_source", "infector", "source", "infected_by", "传染来源", "傳染來源"),
    /// Who belongs together, without saying who infected whom.
    RELATED("related cases", "related.cases", "related", "linked_cases", "关联病例", "關聯病例"),
    EXPOSED_FROM("start_source", "presumed_infected_date", "exposed_from", "暴露开始", "暴露開始"),
    EXPOSED_UNTIL("end_source", "last_poss_exposure", "exposed_until", "暴露结束", "暴露結束"),
    NOTE("notes", "note", "additional_information", "备注", "備註");

    private final List<String> headings;

    ListField(String... headings) {
        this.headings = List.of(headings);
    }

    /// How well a heading names this field: 0 is best.
    ///
    /// @return -1 when it does not
    public int rankOf(String heading) {
        return headings.indexOf(heading.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isDay() {
        return switch (this) {
            case ONSET, CONFIRMED, EXPOSED_FROM, EXPOSED_UNTIL -> true;
            case NUMBER, SEX, AGE, INFECTOR, RELATED, NOTE -> false;
        };
    }
}
