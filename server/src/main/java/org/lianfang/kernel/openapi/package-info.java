/// The contract of the API: what `/api/openapi` says where the code does not show it by itself.
@NullMarked
package org.lianfang.kernel.openapi;

import org.jspecify.annotations.NullMarked;
