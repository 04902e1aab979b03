/** Breaks a rule on purpose. */
@NullMarked
package io.rankscope.app.architecture.planted.threads;

import org.jspecify.annotations.NullMarked;
