/// One file that holds everything: a consistent copy of every table, made and read without any program beside this one.
@NullMarked
package org.lianfang.kernel.backup;

import org.jspecify.annotations.NullMarked;
