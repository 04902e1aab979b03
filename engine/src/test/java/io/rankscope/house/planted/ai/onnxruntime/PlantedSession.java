package io.rankscope.house.planted.ai.onnxruntime;

/** Stands in for a type of ONNX Runtime. */
public record PlantedSession() {}
