/// The rules of the house, checked: who may use whom, how code and tables look, how the launcher behaves.
@NullMarked
package org.lianfang.house;

import org.jspecify.annotations.NullMarked;
