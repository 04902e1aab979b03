/** Draws icons and writes the manual for the packages; runs in the build and is not shipped. */
@NullMarked
package io.rankscope.installer;

import org.jspecify.annotations.NullMarked;
