/** Planted: stands in for ONNX Runtime, which this test must not depend on. */
@NullMarked
package io.rankscope.house.planted.ai.onnxruntime;

import org.jspecify.annotations.NullMarked;
