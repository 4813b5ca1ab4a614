/// HTTP of the module.
@NullMarked
package org.lianfang.response.web;

import org.jspecify.annotations.NullMarked;
