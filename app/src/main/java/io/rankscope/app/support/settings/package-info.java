/** What the program remembers between starts, as a versioned file in the user's config folder. */
@NullMarked
package io.rankscope.app.support.settings;

import org.jspecify.annotations.NullMarked;
