@NullMarked
package org.lianfang.testing.usecase;

import org.jspecify.annotations.NullMarked;
