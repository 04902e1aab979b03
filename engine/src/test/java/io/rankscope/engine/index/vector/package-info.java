@NullMarked
package io.rankscope.engine.index.vector;

import org.jspecify.annotations.NullMarked;
