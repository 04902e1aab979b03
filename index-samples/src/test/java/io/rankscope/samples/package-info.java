/** Tests of the sample workspace and of the casebook. */
@NullMarked
package io.rankscope.samples;

import org.jspecify.annotations.NullMarked;
