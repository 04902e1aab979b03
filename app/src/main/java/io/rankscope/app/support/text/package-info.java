/** The words and numbers the program shows. */
@NullMarked
package io.rankscope.app.support.text;

import org.jspecify.annotations.NullMarked;
