/// All SQL of this module.
@NullMarked
package org.lianfang.command.store;

import org.jspecify.annotations.NullMarked;
