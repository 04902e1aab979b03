/** Tests. */
@NullMarked
package io.rankscope.app.feature.about;

import org.jspecify.annotations.NullMarked;
