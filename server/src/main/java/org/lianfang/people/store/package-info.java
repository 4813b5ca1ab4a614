/// All SQL of the people module.
@NullMarked
package org.lianfang.people.store;

import org.jspecify.annotations.NullMarked;
