/// HTTP of the module.
@NullMarked
package org.lianfang.indicators.web;

import org.jspecify.annotations.NullMarked;
