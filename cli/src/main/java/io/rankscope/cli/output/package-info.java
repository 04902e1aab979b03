/**
 * The forms results take on standard output: JSON with a fixed order of keys, tables, CSV and text.
 */
@NullMarked
package io.rankscope.cli.output;

import org.jspecify.annotations.NullMarked;
