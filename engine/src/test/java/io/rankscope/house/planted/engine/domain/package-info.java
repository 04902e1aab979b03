/** Planted: breaks the rules for shared records. */
@NullMarked
package io.rankscope.house.planted.engine.domain;

import org.jspecify.annotations.NullMarked;
