/// The module over HTTP.
@NullMarked
package org.lianfang.passes.web;

import org.jspecify.annotations.NullMarked;
