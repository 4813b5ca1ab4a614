/// What is done with residents and households; the only transactions.
@NullMarked
package org.lianfang.people.usecase;

import org.jspecify.annotations.NullMarked;
