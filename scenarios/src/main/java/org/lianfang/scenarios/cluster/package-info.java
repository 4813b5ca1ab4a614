/// One chain of infections in an invented world: occasions, who was there, who is a contact of whom.
@NullMarked
package org.lianfang.scenarios.cluster;

import org.jspecify.annotations.NullMarked;
