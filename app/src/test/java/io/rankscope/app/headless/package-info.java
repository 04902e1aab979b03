/** A window without a display, and the hands that use it. */
@NullMarked
package io.rankscope.app.headless;

import org.jspecify.annotations.NullMarked;
