/** Planted: a feature that imports another. */
@NullMarked
package io.rankscope.house.planted.rankscope.app.feature.one;

import org.jspecify.annotations.NullMarked;
