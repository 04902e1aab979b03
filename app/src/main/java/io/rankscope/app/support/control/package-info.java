/** Small controls several screens share. */
@NullMarked
package io.rankscope.app.support.control;

import org.jspecify.annotations.NullMarked;
