/** The screen on which a person judges lists of passages from the keyboard. */
@NullMarked
package io.rankscope.app.feature.judge;

import org.jspecify.annotations.NullMarked;
