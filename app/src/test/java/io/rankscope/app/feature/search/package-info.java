/** The search screen, without a stage and by its keys. */
@NullMarked
package io.rankscope.app.feature.search;

import org.jspecify.annotations.NullMarked;
