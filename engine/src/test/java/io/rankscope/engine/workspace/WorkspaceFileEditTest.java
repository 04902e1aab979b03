package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.vector.VectorLeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkspaceFileEditTest {
  private static final String BEFORE =
      """
      # Birds
      models: {minilm: builtin:minilm, other: builtin:minilm}
      pipelines:
        bm25:  # default
          legs: {words: {type: lexical, fields: [text]}}
      """;
  private static final LexicalLeg WORDS =
      LexicalLeg.over("words", Map.of("title", 2f, "text", 0.1f));
  private static final VectorLeg DENSE =
      new VectorLeg("dense", "text_vector", "minilm", VectorLeg.Scan.GRAPH, OptionalInt.empty());

  @TempDir private Path folder;
  @TempDir private Path dataHome;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("workspace.yaml");
    Files.writeString(file, BEFORE);
  }

  static Stream<Pipeline> pipelines() {
    return Stream.of(
        Pipeline.of("plain", WORDS),
        Pipeline.of(
            "every setting",
            LexicalLeg.builder("words", Map.of("body.text", 1.25f, "título", 1e-7f, "yes", 3f))
                .k1(1.2f)
                .b(0f)
                .operator(Operator.AND)
                .minimumMatch(2)
                .phraseBoost(0.5f)
                .combine(Combine.MAX)
                .tie(0.1f)
                .depth(50)
                .build()),
        Pipeline.fused("hybrid", List.of(WORDS, DENSE), ReciprocalRankFusion.DEFAULT),
        new Pipeline(
            "all stages: \"quoted\", # 1\tand 富士山 🦉\u2028",
            List.of(
                WORDS,
                new VectorLeg("dense leg", "v", "other", VectorLeg.Scan.EXACT, OptionalInt.of(7))),
            Optional.of(
                new WeightedFusion(
                    Map.of("words", 0.3f, "dense leg", 0.7f), ScoreNormalization.Z_SCORE)),
            List.of(new ModelRerank("minilm", 50), new ModelRerank("other", 100)),
            Collapse.DOCUMENT,
            List.of(
                new PassageFilter("lang", List.of("en", "null", "2024", "a: b")),
                new PassageFilter("year", List.of("2025")))),
        new Pipeline(
            "one leg fused",
            List.of(DENSE),
            Optional.of(new WeightedFusion(Map.of("dense", 1f), ScoreNormalization.MIN_MAX)),
            List.of(),
            Collapse.NONE,
            List.of()),
        Pipeline.of("bm25", WORDS));
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void isReadBackAsItWas(Pipeline pipeline) {
    WorkspaceFileEdit.of(file, StageKinds.STANDARD).save(pipeline);
    Workspace workspace = new WorkspaceLoader(dataHome).load(folder);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.pipelines().get(pipeline.name())).isEqualTo(pipeline);
    assertThat(workspace.pipelines().keySet().iterator().next()).isEqualTo("bm25");
  }

  @Test
  void writesAsAPersonWould() {
    Pipeline pipeline =
        new Pipeline(
            "hybrid",
            List.of(
                LexicalLeg.builder("words", Map.of("text", 1f)).depth(200).build(),
                new VectorLeg(
                    "dense", "text_vector", "minilm", VectorLeg.Scan.GRAPH, OptionalInt.of(200))),
            Optional.of(ReciprocalRankFusion.DEFAULT),
            List.of(new ModelRerank("minilm", 50)),
            Collapse.DOCUMENT,
            List.of());
    assertThat(WorkspaceFileEdit.of(file, StageKinds.STANDARD).with(pipeline))
        .isEqualTo(
            BEFORE
                + """
                  hybrid:
                    legs:
                      words: {type: lexical, fields: {text: 1.0}, depth: 200}
                      dense: {type: vector, field: text_vector, model: minilm, depth: 200}
                    fusion: {type: rrf}
                    rerank: [{model: minilm, depth: 50}]
                    collapse: document
                """
                    .indent(0));
  }

  @Test
  void refuses_whenTheFileChangedMeanwhile() throws IOException {
    WorkspaceFileEdit edit = WorkspaceFileEdit.of(file, StageKinds.STANDARD);
    Files.writeString(file, BEFORE + "# more\n");
    assertThatThrownBy(() -> edit.save(Pipeline.of("mine", WORDS)))
        .isInstanceOf(NotSavedException.class)
        .hasMessageContaining("changed on disk");
    assertThat(file).hasContent(BEFORE + "# more\n");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsTheModeOfTheFile_andTheLinkThatNamesIt() throws IOException {
    Path real = folder.resolve("real.yaml");
    Files.move(file, real);
    Files.createSymbolicLink(file, real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
    WorkspaceFileEdit.of(file, StageKinds.STANDARD).save(Pipeline.of("mine", WORDS));
    assertThat(file).isSymbolicLink();
    assertThat(Files.getPosixFilePermissions(real))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(real).content().contains("mine:");
  }

  @Test
  void keepsTheByteOrderMark() throws IOException {
    Files.writeString(file, "\uFEFF" + BEFORE);
    WorkspaceFileEdit.of(file, StageKinds.STANDARD).save(Pipeline.of("mine", WORDS));
    assertThat(file).content().startsWith("\uFEFF# Birds").contains("  mine:\n");
  }

  @Test
  void refuses_whatCannotBeReadOrNamed() throws IOException {
    assertThatThrownBy(() -> WorkspaceFileEdit.of(folder.resolve("none.yaml"), StageKinds.STANDARD))
        .isInstanceOf(CannotOpenException.class);
    assertThatThrownBy(
            () -> WorkspaceFileEdit.of(file, StageKinds.STANDARD).save(Pipeline.of(" ", WORDS)))
        .isInstanceOf(NotSavedException.class);
    assertThat(file).hasContent(BEFORE);
  }
}
