/// HTTP of the module.
@NullMarked
package org.lianfang.territory.web;

import org.jspecify.annotations.NullMarked;
