@NullMarked
package org.lianfang.cases.usecase;

import org.jspecify.annotations.NullMarked;
