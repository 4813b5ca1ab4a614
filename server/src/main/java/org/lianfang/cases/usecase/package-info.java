/// What is done with cases and contacts.
@NullMarked
package org.lianfang.cases.usecase;

import org.jspecify.annotations.NullMarked;
