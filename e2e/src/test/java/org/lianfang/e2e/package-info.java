/// What people do with the product, in a real browser against a server as users start it.
@NullMarked
package org.lianfang.e2e;

import org.jspecify.annotations.NullMarked;
