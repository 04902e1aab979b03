/** Spoken names for what only has a picture. */
@NullMarked
package io.rankscope.app.support.a11y;

import org.jspecify.annotations.NullMarked;
