package org.lianfang.kernel.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What clients write into a component that is read as plain text or unread JSON, so that one wrong value spoils no
/// more
/// than itself. On a list it speaks of each item.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WrittenAs {
    Class<?> value();
}
