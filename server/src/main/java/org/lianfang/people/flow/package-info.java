/// What the people module hears from others.
@NullMarked
package org.lianfang.people.flow;

import org.jspecify.annotations.NullMarked;
