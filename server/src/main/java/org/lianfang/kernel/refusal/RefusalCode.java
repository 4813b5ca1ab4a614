package org.lianfang.kernel.refusal;

import java.util.Map;

/// A reason to say no, listed in an enum of its module. The code `module/what-is-wrong` is unique and never
/// reused; its texts are in `texts/<module>*.properties`, keyed by the code.
public interface RefusalCode {
    String code();

    Kind kind();

    default Refusal with() {
        return new Refusal(this, Map.of());
    }

    default Refusal with(String name, Object value) {
        return new Refusal(this, Map.of(name, value));
    }

    default Refusal with(String name, Object value, String name2, Object value2) {
        return new Refusal(this, Map.of(name, value, name2, value2));
    }

    default Refusal with(Map<String, Object> params) {
        return new Refusal(this, params);
    }
}
