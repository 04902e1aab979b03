package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that is shipped gives the figures that were measured for it elsewhere. */
final class BuiltInModelTest {
  private static final String QUERY = "how tall is mount everest";
  private static final List<String> PASSAGES =
      List.of(
          "Mount Everest is 8,849 metres tall, the highest mountain above sea level.",
          "The Burj Khalifa in Dubai is the tallest building, at 828 metres.",
          "A relevance judgment records how well a passage answers a query.");

  @TempDir private static Path data;
  private static ModelCatalogue models;

  @BeforeAll
  static void open() {
    models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("minilm", BuiltInModel.MINILM.unpack(data))),
            ModelFixture.options());
  }

  @AfterAll
  static void close() {
    models.close();
  }

  @Test
  void givesTheReferenceTokens_forAQuery() {
    assertThat(models.encoder("minilm").tokens(QUERY, TextRole.QUERY).stream().map(Token::id))
        .containsExactly(101L, 2129L, 4206L, 2003L, 4057L, 23914L, 102L);
  }

  @Test
  void printsCosines() {
    TextEncoder encoder = models.encoder("minilm");
    float[] query = encoder.encode(QUERY, TextRole.QUERY).vector();
    for (Embedding e : encoder.encode(PASSAGES, TextRole.PASSAGE, Cancellation.NEVER)) {
      System.out.println(VectorUtil.dotProduct(query, e.vector()));
    }
    System.out.println(models.facts("minilm"));
    System.out.println(models.scorer("minilm").score(QUERY, PASSAGES, Cancellation.NEVER));
  }
}
