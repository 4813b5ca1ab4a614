/// Live lines without a server.
@NullMarked
package org.lianfang.command.flow;

import org.jspecify.annotations.NullMarked;
