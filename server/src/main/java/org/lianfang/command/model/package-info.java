/// Cases, cycle, report: what they are and how two of them differ. No SQL, no clock.
@NullMarked
package org.lianfang.command.model;

import org.jspecify.annotations.NullMarked;
