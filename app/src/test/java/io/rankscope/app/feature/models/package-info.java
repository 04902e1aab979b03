/** Tests of the Models screen, on the model that is shipped and on broken ones. */
@NullMarked
package io.rankscope.app.feature.models;

import org.jspecify.annotations.NullMarked;
