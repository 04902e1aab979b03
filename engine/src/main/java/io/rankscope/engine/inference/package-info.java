/**
 * Models: ONNX Runtime sessions and Hugging Face tokenizers behind text encoders and passage
 * scorers, what their files say of them, and the caches beside them. No network connection is ever
 * opened and nothing is written outside the given cache and data folders.
 */
@NullMarked
package io.rankscope.engine.inference;

import org.jspecify.annotations.NullMarked;
