/** Planted: half of a package cycle. */
@NullMarked
package io.rankscope.house.planted.rankscope.ring.b;

import org.jspecify.annotations.NullMarked;
