/** Ways in which the rankings of several legs become one. */
@NullMarked
package io.rankscope.engine.search.fusion;

import org.jspecify.annotations.NullMarked;
