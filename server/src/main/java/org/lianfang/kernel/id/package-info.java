/// Identifiers made by the server.
@NullMarked
package org.lianfang.kernel.id;

import org.jspecify.annotations.NullMarked;
