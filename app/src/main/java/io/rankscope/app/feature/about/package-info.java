/** What the program is made of and where it keeps its files, and what a bug report should say. */
@NullMarked
package io.rankscope.app.feature.about;

import org.jspecify.annotations.NullMarked;
