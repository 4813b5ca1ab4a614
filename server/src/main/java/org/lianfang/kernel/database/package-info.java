/// The database: embedded by default, external on request; scope set on every transaction.
@NullMarked
package org.lianfang.kernel.database;

import org.jspecify.annotations.NullMarked;
