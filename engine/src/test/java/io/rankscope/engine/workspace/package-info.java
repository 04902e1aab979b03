/** Tests of inference, on small graphs they write and on the built-in model. */
@NullMarked
package io.rankscope.engine.workspace;

import org.jspecify.annotations.NullMarked;
