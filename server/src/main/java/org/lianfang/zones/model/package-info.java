/// What a zone is and what it needs next: pure values.
@NullMarked
package org.lianfang.zones.model;

import org.jspecify.annotations.NullMarked;
