/// Folding changes into figures, telling live screens, proving the figures by a recount.
@NullMarked
package org.lianfang.indicators.usecase;

import org.jspecify.annotations.NullMarked;
