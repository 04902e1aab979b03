package io.rankscope.house.planted.engine.search;

import io.rankscope.house.planted.ai.onnxruntime.PlantedSession;

/** Breaks "ONNX only in inference". */
record RunsModel(PlantedSession session) {}
