/** Which parts of a passage a model's score rests on. */
@NullMarked
package io.rankscope.engine.attribution;

import org.jspecify.annotations.NullMarked;
