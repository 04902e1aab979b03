/** The Models screen: what a model is, what it makes of a text, how fast, and beside another. */
@NullMarked
package io.rankscope.app.feature.models;

import org.jspecify.annotations.NullMarked;
