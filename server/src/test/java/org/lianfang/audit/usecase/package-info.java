@NullMarked
package org.lianfang.audit.usecase;

import org.jspecify.annotations.NullMarked;
