/// Epidemic analysis over counts and dates: no database, no clock, no person. What is asked of it decides what a case
/// is.
@NullMarked
package org.lianfang.analysis;

import org.jspecify.annotations.NullMarked;
