/** The judge's screen, without a stage and by its keys. */
@NullMarked
package io.rankscope.app.feature.judge;

import org.jspecify.annotations.NullMarked;
