/// The data directory: what the server keeps beside the database.
@NullMarked
package org.lianfang.kernel.data;

import org.jspecify.annotations.NullMarked;
