/** Breaks a rule on purpose. */
@NullMarked
package io.rankscope.app.architecture.planted.lucene;

import org.jspecify.annotations.NullMarked;
