/// The data files that come with the scenarios.
@NullMarked
package org.lianfang.scenarios.data;

import org.jspecify.annotations.NullMarked;
