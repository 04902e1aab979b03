/**
 * One class per command; each reads its options, calls the engine and hands the result to a form of
 * output.
 */
@NullMarked
package io.rankscope.cli.command;

import org.jspecify.annotations.NullMarked;
