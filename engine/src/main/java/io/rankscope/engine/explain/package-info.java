/** Why a passage stands where it stands, told from the very weights that ranked it. */
@NullMarked
package io.rankscope.engine.explain;

import org.jspecify.annotations.NullMarked;
