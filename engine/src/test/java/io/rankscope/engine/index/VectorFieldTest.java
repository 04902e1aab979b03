package io.rankscope.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.TinyEncoder;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source says of its vectors before they are searched. */
final class VectorFieldTest {
  private static final TinyEncoder OTHER =
      TinyEncoder.USUAL.with((word, dimension, usual) -> 2 * usual + dimension);

  @TempDir private Path folder;

  private Path shard(String name, TinyEncoder model) throws IOException {
    Path corpus = VectorCorpus.write(folder.resolve(name + ".jsonl"), List.of("how", "tall"));
    Path out = folder.resolve(name);
    try (ModelCatalogue models = model.open(folder.resolve("model-" + name))) {
      return Corpora.build(corpus, VectorCorpus.settings(out, 1, 1, models, VectorFormat.FLOAT))
          .shards()
          .getFirst();
    }
  }

  private Path foreign(String name, float... vector) throws IOException {
    return TestShards.write(
        folder.resolve(name),
        writer -> {
          Document document = TestShards.passage("p", "text");
          document.add(new KnnFloatVectorField("text_vector", vector));
          writer.addDocument(document);
        });
  }

  private ModelFacts facts(TinyEncoder model) {
    try (ModelCatalogue models = model.open(folder.resolve("given"))) {
      return TinyEncoder.in(models).facts();
    }
  }

  private static Source open(Map<String, String> models, Path... shards) {
    return Source.open(
        new SourceDefinition(
            "test", Path.of(""), List.of(shards), Optional.empty(), Map.of(), "test", models),
        Cancellation.NEVER);
  }

  private void requireFits(TinyEncoder model, Path... shards) {
    try (Source source = open(Map.of(), shards);
        PinnedSource pinned = source.pin()) {
      pinned.vectors("text_vector").requireFits(facts(model));
    }
  }

  @Test
  void fits_whenTheModelIsTheOneThatMadeTheVectors() throws IOException {
    Path shard = shard("0", TinyEncoder.USUAL);
    assertThatCode(() -> requireFits(TinyEncoder.USUAL, shard)).doesNotThrowAnyException();
  }

  @Test
  void refusesInWords_whenTheModelIsAnotherOne() throws IOException {
    Path shard = shard("0", TinyEncoder.USUAL);
    String recorded = facts(TinyEncoder.USUAL).hash().substring(0, 12);
    String given = facts(OTHER).hash().substring(0, 12);
    assertThatThrownBy(() -> requireFits(OTHER, shard))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refusal -> {
              assertThat(refusal.what())
                  .isEqualTo(
                      "The vectors in the field 'text_vector' were made by 'models/tiny' (hash "
                          + recorded
                          + "…); the model 'tiny' is another one, or has other settings (hash "
                          + given
                          + "…).");
              assertThat(refusal.remedy()).contains("rankscope index --model");
            });
  }

  @Test
  void refusesInWords_whenTheModelHasOtherSettings() throws IOException {
    Path shard = shard("0", TinyEncoder.USUAL);
    assertThatThrownBy(
            () -> requireFits(TinyEncoder.USUAL.with(usual -> usual.withMaxTokens(7)), shard))
        .hasMessageContaining("or has other settings");
  }

  @Test
  void refusesInWords_whenTheLengthIsAnother() throws IOException {
    Path shard = shard("0", TinyEncoder.USUAL);
    assertThatThrownBy(() -> requireFits(TinyEncoder.USUAL.wide(5), shard))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "The field 'text_vector' holds vectors of 3 dimensions, made by 'models/tiny' (hash ")
        .hasMessageEndingWith("…) gives 5.");
  }

  @Test
  void refusesAndWarns_whenShardsWereBuiltWithDifferentModels() throws IOException {
    Path[] shards = {shard("0", TinyEncoder.USUAL), shard("1", OTHER)};
    assertThatThrownBy(() -> requireFits(TinyEncoder.USUAL, shards))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("The shards disagree on the vectors of the field 'text_vector': ")
        .hasMessageContainingAll("3 dimensions, FLOAT32, DOT_PRODUCT", shards[0].toString());
    try (Source source = open(Map.of(), shards)) {
      assertThat(source.warnings()).singleElement().asString().startsWith("The shards disagree");
    }
  }

  @Test
  void refuses_whenShardsHaveVectorsOfDifferentLength() throws IOException {
    Path[] shards = {foreign("a", 1, 0), foreign("b", 1, 0, 0)};
    assertThatThrownBy(() -> requireFits(TinyEncoder.USUAL, shards))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("2 dimensions", "3 dimensions");
  }

  @Test
  void allowsWithAWarning_whenNothingSaysWhichModelItWas() throws IOException {
    Path shard = foreign("a", 1, 0, 0);
    requireFits(TinyEncoder.USUAL, shard);
    try (Source source = open(Map.of("text_vector", "tiny"), shard)) {
      assertThat(source.warnings())
          .anySatisfy(
              warning ->
                  assertThat(warning).startsWith("Nothing says which model made these vectors"));
    }
  }

  @Test
  void warns_whenAShardWasBuiltWithoutVectors() throws IOException {
    Path bare = TestShards.passages(folder.resolve("bare"), "x");
    try (Source source = open(Map.of(), foreign("a", 1, 0), bare);
        PinnedSource pinned = source.pin()) {
      assertThat(source.warnings())
          .contains("The field 'text_vector' has no vectors in " + bare + ".");
      assertThat(pinned.vectors("text_vector").without()).containsExactly(bare.toString());
    }
  }

  @Test
  void refuses_whenVectorsAreBytes() throws IOException {
    Path shard =
        TestShards.write(
            folder.resolve("bytes"),
            writer -> {
              Document document = TestShards.passage("p", "text");
              document.add(new KnnByteVectorField("text_vector", new byte[] {1, 0, 0}));
              writer.addDocument(document);
            });
    assertThatThrownBy(() -> requireFits(TinyEncoder.USUAL, shard))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("vectors of bytes");
  }

  @Test
  void namesTheNearestField_whenThereIsNoneOfThatName() throws IOException {
    try (Source source = open(Map.of("text_vektor", "tiny"), foreign("a", 1, 0));
        PinnedSource pinned = source.pin()) {
      assertThatThrownBy(() -> pinned.vectors("text_vektor"))
          .isInstanceOfSatisfying(
              BadInputException.class,
              refusal -> assertThat(refusal.remedy()).isEqualTo("Did you mean 'text_vector'?"));
      assertThat(source.warnings())
          .contains(
              "The workspace gives a model to the field 'text_vektor', which holds no vectors in"
                  + " any shard.");
    }
  }
}
