@NullMarked
package org.lianfang.identity.usecase;

import org.jspecify.annotations.NullMarked;
