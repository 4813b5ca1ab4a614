/// What tests share: a real PostgreSQL, copies of a migrated database, a running server and a client.
@NullMarked
package org.lianfang.support;

import org.jspecify.annotations.NullMarked;
