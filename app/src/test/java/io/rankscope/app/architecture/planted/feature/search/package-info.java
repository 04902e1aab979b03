/** Breaks a rule on purpose. */
@NullMarked
package io.rankscope.app.architecture.planted.feature.search;

import org.jspecify.annotations.NullMarked;
