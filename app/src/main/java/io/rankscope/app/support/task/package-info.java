/** Engine tasks seen from the FX thread. */
@NullMarked
package io.rankscope.app.support.task;

import org.jspecify.annotations.NullMarked;
