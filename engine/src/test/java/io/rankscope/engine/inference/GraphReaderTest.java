package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphReaderTest {
  @TempDir private Path folder;

  private GraphSurvey survey(GraphBuilder graph) throws IOException {
    Path file = folder.resolve("model.onnx");
    graph.write(file);
    return GraphReader.read(file);
  }

  @Test
  void readsWhatTheGraphSays_withoutItsWeights() throws IOException {
    GraphBuilder graph =
        ModelFixture.lookedUp(10, "input_ids")
            .externalFloats("more", new long[] {4, 5}, "b.data")
            .externalFloats("most", new long[] {2}, "a.data");
    assertThat(survey(graph))
        .isEqualTo(
            new GraphSurvey(
                8,
                Map.of("", 17L),
                "rankscope-test",
                Set.of("Gather"),
                Map.of(1, 10L * ModelFixture.DIMENSIONS + 20 + 2),
                new TreeSet<>(Set.of("a.data", "b.data")),
                OptionalLong.of(10),
                OptionalLong.empty()));
  }

  @Test
  void followsIds_throughACast() throws IOException {
    GraphBuilder graph =
        ModelFixture.textInputs("input_ids")
            .floats("table", new long[] {7, 3}, ModelFixture.table(7))
            .node("Cast", List.of("input_ids"), "ids", GraphBuilder.attribute("to", 6))
            .node("Gather", List.of("table", "ids"), "states");
    assertThat(survey(graph).embeddingRows()).hasValue(7);
  }

  @Test
  void findsPositions_byTheNameOfTheirTable() throws IOException {
    GraphBuilder graph = ModelFixture.positions(ModelFixture.mixed(), 6);
    assertThat(survey(graph).positions()).hasValue(6);
    assertThat(survey(ModelFixture.mixed()).positions()).isEmpty();
  }

  @Test
  void tellsPrecisions_byOperatorsAndWeights() {
    Map<Integer, Long> floats = Map.of(1, 100L, 7, 1000L);
    assertThat(Precision.of(Set.of("MatMul"), floats)).isEqualTo(Precision.FLOAT32);
    assertThat(Precision.of(Set.of("MatMul"), Map.of(1, 5L, 10, 100L)))
        .isEqualTo(Precision.FLOAT16);
    assertThat(Precision.of(Set.of("MatMul", "DequantizeLinear"), floats))
        .isEqualTo(Precision.QUANTIZED_WEIGHTS);
    assertThat(Precision.of(Set.of("QuantizeLinear", "DequantizeLinear"), floats))
        .isEqualTo(Precision.INT8_STATIC);
    assertThat(Precision.of(Set.of("DynamicQuantizeLinear", "MatMulInteger"), floats))
        .isEqualTo(Precision.INT8_DYNAMIC);
  }
}
