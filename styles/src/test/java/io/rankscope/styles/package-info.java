/** Holds the style sheets to their rules: contrast, and tokens instead of colours. */
@NullMarked
package io.rankscope.styles;

import org.jspecify.annotations.NullMarked;
