/**
 * The terminal as commands see it: two writers, what they are connected to, progress and Ctrl+C.
 */
@NullMarked
package io.rankscope.cli.console;

import org.jspecify.annotations.NullMarked;
