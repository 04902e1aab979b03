package io.rankscope.engine.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.inference.TinyReranker;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.vector.VectorIndex.Item;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors and models that do not belong together are refused in words. */
final class VectorRefusalTest extends WithVectorSearch {
  @Test
  void refusesVectorsOfAnotherLength() throws IOException {
    assertThat(refusal(VectorIndex.document(Item.of("a", 1, 0), VectorSimilarityFunction.COSINE)))
        .contains("holds vectors of 2 dimensions", "gives 16");
  }

  @Test
  void refusesVectorsOfBytes() throws IOException {
    assertThat(refusal(VectorIndex.ofBytes("a", new byte[DIMENSIONS])))
        .contains("holds vectors of bytes");
  }

  @Test
  void refusesASourceWithoutVectors_andNamesTheNearestField() throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.COSINE,
        VectorIndex.items(10, DIMENSIONS, 1));
    VectorLeg leg =
        new VectorLeg("dense", "text_vectr", "tiny", VectorLeg.Scan.EXACT, OptionalInt.empty());
    assertThatThrownBy(() -> vectors.ranking(folder, 1, leg, 10))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refused -> assertThat(refused.remedy()).contains("'text_vector'"));
  }

  @Test
  void refusesAnotherModelThanTheWorkspaceNames_butNotAnotherNameOfIt(@TempDir Path other)
      throws IOException {
    VectorIndex.write(
        folder.resolve("0"),
        VectorFormat.FLOAT,
        List.of(
            VectorIndex.document(
                Item.of("a", vectors.queryVector()), VectorSimilarityFunction.COSINE)));
    Path strange =
        TinyEncoder.USUAL.wide(DIMENSIONS).with((word, dimension, usual) -> usual + 1).write(other);
    SourceDefinition named =
        new SourceDefinition(
            "s",
            folder,
            List.of(Path.of("0")),
            Optional.empty(),
            Map.of(),
            "s",
            Map.of(VectorIndex.FIELD, "named"));
    try (ModelCatalogue both =
            new ModelCatalogue(
                List.of(
                    ModelDefinition.encoder("named", modelFolder),
                    ModelDefinition.encoder("same", modelFolder),
                    ModelDefinition.encoder("strange", strange)),
                TinyReranker.options());
        Source source = Source.open(named, Cancellation.NEVER);
        PinnedSource pinned = source.pin()) {
      try (PinnedRun run = search(both, pinned, "same")) {
        assertThat(run.run().hits()).hasSize(1);
      }
      assertThatThrownBy(() -> search(both, pinned, "strange"))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "The workspace says that the model 'named' made the vectors in the field"
                  + " 'text_vector'; the leg 'dense' names 'strange', which is another one, or has"
                  + " other settings.");
    }
  }

  private static PinnedRun search(ModelCatalogue catalogue, PinnedSource source, String model) {
    VectorLeg leg =
        new VectorLeg("dense", VectorIndex.FIELD, model, VectorLeg.Scan.EXACT, OptionalInt.empty());
    return VectorIndex.engine(catalogue)
        .search(
            source,
            SearchRequest.of(Query.typed(QUERY), Pipeline.of("p", leg), 10),
            Cancellation.NEVER);
  }

  private String refusal(Document document) throws IOException {
    VectorIndex.write(folder.resolve("0"), VectorFormat.FLOAT, List.of(document));
    try {
      vectors.ranking(folder, 1, VectorIndex.exact(), 10);
    } catch (BadInputException e) {
      return e.what() + " " + e.remedy();
    }
    return "not refused";
  }

  @Test
  void refusesAQueryOfZeros_whereDirectionsAreCompared(@TempDir Path zeros) throws IOException {
    VectorIndex.write(
        folder,
        1,
        VectorFormat.FLOAT,
        VectorSimilarityFunction.COSINE,
        VectorIndex.items(10, DIMENSIONS, 1));
    try (ModelCatalogue flat =
            TinyEncoder.USUAL.wide(DIMENSIONS).with((word, dimension, usual) -> 0).open(zeros);
        Source source = VectorIndex.open(folder, 1);
        PinnedSource pinned = source.pin()) {
      assertThatThrownBy(
              () ->
                  VectorIndex.engine(flat)
                      .search(
                          pinned,
                          SearchRequest.of(
                              Query.typed(QUERY), Pipeline.of("p", VectorIndex.exact()), 10),
                          Cancellation.NEVER))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("a vector of zeros");
    }
  }
}
