/// The definition as it is shipped.
@NullMarked
package org.lianfang.command.store;

import org.jspecify.annotations.NullMarked;
