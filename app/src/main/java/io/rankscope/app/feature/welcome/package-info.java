/** What a person sees who starts the program for the first time. */
@NullMarked
package io.rankscope.app.feature.welcome;

import org.jspecify.annotations.NullMarked;
