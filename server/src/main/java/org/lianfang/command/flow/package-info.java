/// What the command post hears from others and passes on to live screens.
@NullMarked
package org.lianfang.command.flow;

import org.jspecify.annotations.NullMarked;
