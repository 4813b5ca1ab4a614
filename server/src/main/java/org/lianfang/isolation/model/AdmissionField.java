package org.lianfang.isolation.model;

import java.util.List;
import java.util.Locale;

/// What a column of a list of people for sites can be, with the words by which a heading is recognised.
public enum AdmissionField {
    RESIDENT_ID("resident_id", "resident id", "residentid", "居民编号", "居民編號"),
    ID_NUMBER("id_number", "id number", "idnumber", "card number", "身份证号", "身份證號", "身份证号码", "证件号码", "證件號碼"),
    NAME("name", "full name", "姓名", "名字"),
    PHONE("phone", "telephone", "mobile", "手机", "手機", "手机号", "手機號", "电话", "電話", "联系电话", "聯繫電話"),
    /// Code or name.
    SITE("site", "isolation site", "hotel", "隔离点", "隔離點", "酒店", "宾馆", "賓館"),
    /// Number of the room; one is given when there is none.
    ROOM("room", "room number", "房间", "房間", "房间号", "房間號", "房号", "房號"),
    /// Day 0: of the last exposure.
    FROM(
            "from",
            "day 0",
            "last exposure",
            "last_exposure",
            "since",
            "起始日期",
            "最后暴露日期",
            "最後暴露日期",
            "末次暴露",
            "隔离起始日期",
            "隔離起始日期");

    private final List<String> headings;

    AdmissionField(String... headings) {
        this.headings = List.of(headings);
    }

    /// How well a heading names this field: 0 is best.
    ///
    /// @return -1 when it does not
    public int rankOf(String heading) {
        return headings.indexOf(heading.strip().toLowerCase(Locale.ROOT));
    }
}
