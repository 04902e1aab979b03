/** Planted: a feature that is imported. */
@NullMarked
package io.rankscope.house.planted.rankscope.app.feature.two;

import org.jspecify.annotations.NullMarked;
