@NullMarked
package org.lianfang.passes.messages;

import org.jspecify.annotations.NullMarked;
