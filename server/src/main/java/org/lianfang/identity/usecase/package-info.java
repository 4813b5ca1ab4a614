/// Setting up, signing in, and looking after accounts.
@NullMarked
package org.lianfang.identity.usecase;

import org.jspecify.annotations.NullMarked;
