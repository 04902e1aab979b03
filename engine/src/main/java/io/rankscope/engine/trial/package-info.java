/** Models tried out: on two texts, against the clock, and against each other. */
@NullMarked
package io.rankscope.engine.trial;

import org.jspecify.annotations.NullMarked;
