/** Planted: breaks the rules for engine work. */
@NullMarked
package io.rankscope.house.planted.engine.search;

import org.jspecify.annotations.NullMarked;
