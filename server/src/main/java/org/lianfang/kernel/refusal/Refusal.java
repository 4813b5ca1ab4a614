package org.lianfang.kernel.refusal;

import java.util.List;
import java.util.Map;

/// Something asked for that is not done, with the reason. Carries no personal data: its code and parameters
/// may be logged.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalCode reason;
    private final transient Map<String, Object> params;
    private final transient List<FieldRefusal> fields;

    /// One field that is wrong.
    ///
    /// @param pointer JSON pointer into what was sent, such as `/items/3/plate`
    public record FieldRefusal(String pointer, RefusalCode reason, Map<String, Object> params) {}

    public Refusal(RefusalCode reason, Map<String, Object> params) {
        this(reason, params, List.of());
    }

    public Refusal(RefusalCode reason, Map<String, Object> params, List<FieldRefusal> fields) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.params = Map.copyOf(params);
        this.fields = List.copyOf(fields);
    }

    public RefusalCode reason() {
        return reason;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<FieldRefusal> fields() {
        return fields;
    }
}
