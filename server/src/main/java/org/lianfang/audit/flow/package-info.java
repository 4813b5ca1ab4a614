/// What the audit log hears from other modules.
@NullMarked
package org.lianfang.audit.flow;

import org.jspecify.annotations.NullMarked;
