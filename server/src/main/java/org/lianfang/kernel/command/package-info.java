/// Commands of the launcher that run without the web server.
@NullMarked
package org.lianfang.kernel.command;

import org.jspecify.annotations.NullMarked;
