/**
 * Typed failures that say what happened, where, and what to do, and the one place that words them.
 */
@NullMarked
package io.rankscope.engine.failure;

import org.jspecify.annotations.NullMarked;
