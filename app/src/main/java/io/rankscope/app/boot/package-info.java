/** Starts the program, wires it by constructors, and draws its window without a display. */
@NullMarked
package io.rankscope.app.boot;

import org.jspecify.annotations.NullMarked;
