/** Planted: breaks the rules for ports. */
@NullMarked
package io.rankscope.house.planted.engine.judging;

import org.jspecify.annotations.NullMarked;
