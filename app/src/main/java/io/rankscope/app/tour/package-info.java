/** The main job, shown in the terminal: each step a sentence, a command, and what it prints. */
@NullMarked
package io.rankscope.app.tour;

import org.jspecify.annotations.NullMarked;
