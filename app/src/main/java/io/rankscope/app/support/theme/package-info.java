/** The chosen theme, its style sheets, and the names of all style classes. */
@NullMarked
package io.rankscope.app.support.theme;

import org.jspecify.annotations.NullMarked;
