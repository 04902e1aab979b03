package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Component;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.BuiltInModel;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceLoaderTest {
  @TempDir private Path folder;
  @TempDir private Path dataHome;

  @Test
  void readsEveryPart_ofAFullFile() throws IOException {
    index(folder.resolve("shards/shard-10"));
    index(folder.resolve("shards/shard-2"));
    Files.writeString(folder.resolve("guidelines.md"), "Be kind.");
    Workspace workspace =
        load(
            """
            name: Bird questions
            grades: {0: No, 1: Some, 2: Yes}
            relevant_from: 1
            sources:
              birds:
                shards: [shards/*]
                fields: {id: id, document: doc, title: title, text: text}
                collection: all-birds
                vectors: {text_vector: minilm}
                analyzers:
                  title: english
                  text: {tokenizer: standard, filters: [lowercase, {stop: {ignoreCase: true}}, {type: length, min: 2, max: 20}]}
            models:
              minilm: {type: encoder, path: builtin:minilm}
            pipelines:
              bm25:
                legs:
                  words: {type: lexical, fields: {title: 2.0, text: 1.0}}
              strict:
                legs:
                  words:
                    type: lexical
                    fields: [text]
                    k1: 1.2
                    b: 0.75
                    operator: and
                    minimum_match: 2
                    phrase_boost: 0.5
                    combine: max
                    tie: 0.1
                    depth: 50
            query_sets:
              dev: {file: queries.jsonl}
            """);

    SourceDefinition birds =
        new SourceDefinition(
            "birds",
            folder,
            List.of(folder.resolve("shards/shard-2"), folder.resolve("shards/shard-10")),
            Optional.of(
                new FieldRoles(
                    Optional.of("id"), Optional.of("doc"), Optional.of("title"), List.of("text"))),
            Map.of(
                "title",
                AnalyzerSpec.named("english"),
                "text",
                new AnalyzerSpec.Chain(
                    List.of(),
                    Component.of("standard"),
                    List.of(
                        Component.of("lowercase"),
                        new Component("stop", Map.of("ignoreCase", "true")),
                        new Component("length", Map.of("min", "2", "max", "20"))))),
            "all-birds",
            Map.of("text_vector", "minilm"));
    Pipeline bm25 = Pipeline.of("bm25", LexicalLeg.over("words", Map.of("title", 2f, "text", 1f)));
    Pipeline strict =
        Pipeline.of(
            "strict",
            LexicalLeg.builder("words", Map.of("text", 1f))
                .k1(1.2f)
                .b(0.75f)
                .operator(Operator.AND)
                .minimumMatch(2)
                .phraseBoost(0.5f)
                .combine(Combine.MAX)
                .tie(0.1f)
                .depth(50)
                .build());
    assertThat(workspace)
        .isEqualTo(
            new Workspace(
                folder,
                "Bird questions",
                Optional.of(folder.resolve("workspace.yaml")),
                new GradeScale(Map.of(0, "No", 1, "Some", 2, "Yes"), 1),
                Map.of("birds", birds),
                Map.of("minilm", ModelDefinition.builtIn("minilm", BuiltInModel.MINILM, dataHome)),
                Map.of("bm25", bm25, "strict", strict),
                StageKinds.STANDARD,
                Map.of("dev", folder.resolve("queries.jsonl")),
                Optional.of(folder.resolve("guidelines.md")),
                folder,
                List.of()));
    assertThat(workspace.pipelines().keySet()).containsExactly("bm25", "strict");
  }

  static List<Mistake> mistakes() {
    return List.of(
        new Mistake("nmae: x", "1:1", "nmae", "Did you mean 'name'?"),
        new Mistake("relevant_from: 9", "1:16", "relevant_from", "from 0 to 3"),
        new Mistake("grades: {0: No, best: Yes}", "1:17", "best", "whole number"),
        new Mistake("sources: [a]", "1:10", "sources", "a list where keys"),
        new Mistake(
            "sources:\n  birds: {shards: [none/*]}",
            "2:20",
            "sources.birds.shards[0]",
            "No folder matches"),
        new Mistake(
            "sources:\n  birds: {shards: [\"shards/[a\"]}",
            "2:20",
            "sources.birds.shards[0]",
            "'shards/[a' is no path"),
        new Mistake(
            "sources:\n  birds: {shards: \"a\\0b\"}", "2:19", "sources.birds.shards", "is no path"),
        new Mistake(
            "sources:\n  birds: {fields: {id: id}}",
            "2:10",
            "sources.birds",
            "'shards' is missing"),
        new Mistake(
            "sources:\n  birds: {shards: x, analyzers: {text: englsh}}",
            "2:40",
            "sources.birds.analyzers.text",
            "Did you mean 'english'?"),
        new Mistake(
            "sources:\n  birds: {shards: x, analyzers: {text: {tokenizer: standrad}}}",
            "2:40",
            "sources.birds.analyzers.text",
            "standard"),
        new Mistake("pipelines:\n  p: {}", "2:6", "pipelines.p", "'legs' is missing"),
        new Mistake(
            "pipelines:\n  p: {legs: {w: {type: lexcial, fields: [text]}}}",
            "2:24",
            "pipelines.p.legs.w.type",
            "Did you mean 'lexical'?"),
        new Mistake(
            "pipelines:\n  p: {legs: {w: {type: lexical, fields: [text], k1: -1}}}",
            "2:53",
            "pipelines.p.legs.w.k1",
            "'-1' is not a number"),
        new Mistake(
            "pipelines:\n  p: {legs: {w: {type: lexical, fields: [text], tie: 0.5}}}",
            "2:17",
            "pipelines.p.legs.w",
            "combine: max"),
        new Mistake(
            "pipelines:\n  p: {legs: {w: {type: lexical, fields: {text: heavy}}}}",
            "2:48",
            "pipelines.p.legs.w.fields.text",
            "'heavy'"),
        new Mistake(
            "pipelines:\n  p: {legs: {fusion: {type: lexical, fields: [text]}}}",
            "2:6",
            "pipelines.p",
            "reserved name"),
        new Mistake("query_sets:\n  dev: \"a\\0b\"", "2:8", "query_sets.dev", "is no path"),
        new Mistake(
            "query_sets:\n  dev: {fiel: q.jsonl}",
            "2:9",
            "query_sets.dev.fiel",
            "Did you mean 'file'?"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesPlaceKeyAndRemedy_ofAMistakeAndOpensTheRest(Mistake mistake) throws IOException {
    Workspace workspace = load(mistake.yaml() + "\n");
    String words =
        workspace.problems().stream().map(p -> FailureText.of(p).oneLine()).toList().toString();
    assertThat(words)
        .contains("workspace.yaml:" + mistake.place())
        .contains(mistake.key())
        .contains(mistake.words());
    assertThat(workspace.folder()).isEqualTo(folder);
  }

  @Test
  void keepsTheGoodPipeline_besideABadOne() throws IOException {
    Workspace workspace =
        load(
            """
            pipelines:
              bad: {legs: {w: {type: nothing}}}
              good: {legs: {w: {type: lexical, fields: [text]}}}
            """);
    assertThat(workspace.pipelines().keySet()).containsExactly("good");
    assertThat(workspace.problems()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("notYaml")
  void refusesWithLine_whatIsNoYaml(String yaml, String place) {
    BadInputException failure = catchThrowableOfType(BadInputException.class, () -> load(yaml));
    assertThat(FailureText.of(failure).what())
        .contains("workspace.yaml" + place)
        .doesNotContain("..");
    assertThat(failure.remedy()).isNotEmpty();
  }

  static List<Object[]> notYaml() {
    return List.of(
        new Object[] {"name: a\nsources: {birds: [\n", ":3:1"},
        new Object[] {"name: a\n\tsources: b\n", ":2:1"},
        new Object[] {"name: a\nname: b\n", ":2:1"},
        new Object[] {"- a\n- b\n", ":1:1"},
        new Object[] {"name: a\n? [a, b]\n: c\n", ":2:"},
        new Object[] {"name: \u0000\n", ""});
  }

  @Test
  void refuses_whatIsNotUtf8() throws IOException {
    Path file = folder.resolve("workspace.yaml");
    Files.write(file, "name: Vögel".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new WorkspaceLoader(dataHome).load(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void opensEmptyFile_withDefaults() throws IOException {
    Workspace workspace = load("");
    assertThat(workspace.grades()).isEqualTo(GradeScale.DEFAULT);
    assertThat(workspace.name()).isEqualTo(folder.getFileName().toString());
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void opensFolderOfShards_withoutFile() throws IOException {
    index(folder.resolve("one"));
    index(folder.resolve("two"));
    Files.createDirectory(folder.resolve("something-else"));
    Workspace workspace = new WorkspaceLoader(dataHome).load(folder);
    assertThat(workspace.sources().values())
        .containsExactly(
            SourceDefinition.ofShards(
                folder.getFileName().toString(),
                folder,
                List.of(folder.resolve("one"), folder.resolve("two"))));
    assertThat(workspace.databases()).isEqualTo(folder);
  }

  @Test
  void keepsShardsThatWereCopiedInPart_amongSoundOnes() throws IOException {
    index(folder.resolve("sound"));
    index(folder.resolve("half"));
    Files.delete(folder.resolve("half/segments_1"));
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("_config.yml"), "a: b");
    assertThat(
            new WorkspaceLoader(dataHome)
                .load(folder)
                .sources()
                .values()
                .iterator()
                .next()
                .shards())
        .containsExactly(folder.resolve("half"), folder.resolve("sound"));
    assertThat(ShardFolders.in(folder.resolve("half"))).containsExactly(folder.resolve("half"));
  }

  @Test
  void keepsDatabasesOutside_whenTheFolderIsAnIndex() throws IOException {
    Path index = folder.resolve("index");
    index(index);
    Workspace workspace = new WorkspaceLoader(dataHome).load(index);
    assertThat(workspace.databases().startsWith(dataHome)).isTrue();
    assertThat(workspace.sources().get("index")).isNotNull();
  }

  @Test
  void refusesFolder_withNothingToOpen() {
    assertThatThrownBy(() -> new WorkspaceLoader(dataHome).load(folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageContaining("no workspace.yaml");
    assertThatThrownBy(() -> new WorkspaceLoader(dataHome).load(folder.resolve("missing")))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageContaining("no such folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatACaseCannotBeOpenedYet() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.rankcase"), "anything");

    assertThatThrownBy(() -> new WorkspaceLoader(dataHome).load(file))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("This is a case, which this version of Rankscope cannot open yet.");
  }

  private Workspace load(String yaml) throws IOException {
    Files.writeString(folder.resolve("workspace.yaml"), yaml);
    return new WorkspaceLoader(dataHome).load(folder);
  }

  @Test
  void readsTheExampleOfTheGuide_withoutAMistake() throws IOException {
    index(folder.resolve("shards/0"));
    Files.createDirectories(folder.resolve("models/ce-mini"));
    Path guide =
        Path.of(System.getProperty("rankscope.repository", ".."))
            .resolve("docs/guide/workspace.md");
    String example = Files.readString(guide).split("```yaml\n", 3)[1].split("```", 2)[0];

    assertThat(load(example).problems()).isEmpty();
  }

  private static void index(Path shard) throws IOException {
    Files.createDirectories(shard);
    try (FSDirectory directory = FSDirectory.open(shard);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new TextField("text", "swallow", Field.Store.YES));
      writer.addDocument(document);
    }
  }

  record Mistake(String yaml, String place, String key, String words) {}
}
