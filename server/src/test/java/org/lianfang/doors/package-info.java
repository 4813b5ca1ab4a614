/// Every endpoint is tried by people who must not get in. New endpoints are found by themselves.
@NullMarked
package org.lianfang.doors;

import org.jspecify.annotations.NullMarked;
