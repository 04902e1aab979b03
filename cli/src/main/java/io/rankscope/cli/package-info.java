/** The command line: starts the program and puts the commands together. */
@NullMarked
package io.rankscope.cli;

import org.jspecify.annotations.NullMarked;
