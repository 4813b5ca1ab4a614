/// What every HTTP answer shares: problems, languages, limits, the clock.
@NullMarked
package org.lianfang.kernel.web;

import org.jspecify.annotations.NullMarked;
