/** Tests of trials, on small graphs. */
@NullMarked
package io.rankscope.engine.trial;

import org.jspecify.annotations.NullMarked;
