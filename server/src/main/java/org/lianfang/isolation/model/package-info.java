/// What isolation knows: rules, plans, sites, stays and checks. No database, no clock.
@NullMarked
package org.lianfang.isolation.model;

import org.jspecify.annotations.NullMarked;
