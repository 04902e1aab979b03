/** Records that every part of Rankscope shares. JDK only. */
@NullMarked
package io.rankscope.engine.domain;

import org.jspecify.annotations.NullMarked;
