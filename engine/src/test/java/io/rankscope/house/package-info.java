/**
 * The rules of the house, as tests: architecture, formatting, static checks, each shown to bite.
 */
@NullMarked
package io.rankscope.house;

import org.jspecify.annotations.NullMarked;
