/// What is done about people who are apart.
@NullMarked
package org.lianfang.isolation.usecase;

import org.jspecify.annotations.NullMarked;
