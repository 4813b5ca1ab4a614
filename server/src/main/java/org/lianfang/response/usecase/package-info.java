/// Activating, changing the level, standing down; each in its own transaction.
@NullMarked
package org.lianfang.response.usecase;

import org.jspecify.annotations.NullMarked;
