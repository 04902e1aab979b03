/** The icons of the program. */
@NullMarked
package io.rankscope.app.support.icon;

import org.jspecify.annotations.NullMarked;
