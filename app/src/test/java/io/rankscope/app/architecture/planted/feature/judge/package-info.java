/** Breaks a rule on purpose. */
@NullMarked
package io.rankscope.app.architecture.planted.feature.judge;

import org.jspecify.annotations.NullMarked;
