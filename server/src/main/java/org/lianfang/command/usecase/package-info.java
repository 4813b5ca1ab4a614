/// What people do at the command post.
@NullMarked
package org.lianfang.command.usecase;

import org.jspecify.annotations.NullMarked;
