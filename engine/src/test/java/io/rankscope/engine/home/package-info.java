/** Tests of where the user's files lie. */
@NullMarked
package io.rankscope.engine.home;

import org.jspecify.annotations.NullMarked;
