/// All SQL of the audit log.
@NullMarked
package org.lianfang.audit.store;

import org.jspecify.annotations.NullMarked;
