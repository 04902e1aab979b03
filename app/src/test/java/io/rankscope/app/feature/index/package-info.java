/** The Index screen held to its word, on real indexes, whole and damaged. */
@NullMarked
package io.rankscope.app.feature.index;

import org.jspecify.annotations.NullMarked;
