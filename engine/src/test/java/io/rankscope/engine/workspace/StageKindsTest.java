package io.rankscope.engine.workspace;

import static io.rankscope.engine.search.SearchFixture.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New kinds of stages, each registered by one line, wherever a pipeline is used. */
final class StageKindsTest {
  private static final StageKinds KINDS = PlantedKinds.all();
  private static final String FILE =
      """
      pipelines:
        p:
          legs:
            titles: {type: heading}
            texts: {type: lexical, fields: {text: 1.0}}
          fusion: {type: borda, places: 3}
          rerank: [{type: length, length: 12, depth: 2}]
      """;
  private static final Pipeline MEANT =
      new Pipeline(
          "p",
          List.of(
              new PlantedLeg("titles", "title", OptionalInt.empty()),
              LexicalLeg.over("texts", Map.of("text", 1f))),
          Optional.of(new PlantedFusion(3)),
          List.of(new PlantedRerank(12, 2)),
          Collapse.NONE,
          List.of());

  @TempDir private Path folder;
  @TempDir private Path dataHome;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("workspace.yaml"), FILE);
  }

  private Workspace load() {
    return new WorkspaceLoader(dataHome, KINDS).load(folder);
  }

  @Test
  void readsThemFromAWorkspaceFile() {
    assertThat(load().problems()).isEmpty();
    assertThat(load().pipelines()).containsEntry("p", MEANT);
  }

  @Test
  void searchesByThem_andTellsEachStageInTheLedger() throws IOException {
    Files.writeString(file, "sources: {birds: {shards: [shards/*]}}\n" + FILE);
    SearchFixture.source(
            folder,
            1,
            "english",
            Joined.NONE,
            List.of(
                passage("long", "Owls", "Owls hunt at night."),
                passage("short", "Little owl", "One owl only."),
                passage("untitled", "Night", "An owl was heard far away in the woods.")))
        .close();
    try (OpenWorkspace open = OpenWorkspace.of(load());
        PinnedSource birds = open.source(Optional.empty(), Cancellation.NEVER).pin();
        PinnedRun run =
            open.searchEngine()
                .search(
                    birds, SearchRequest.of(Query.typed("owl"), MEANT, 10), Cancellation.NEVER)) {
      assertThat(SearchFixture.ids(run.run())).containsExactly("short", "long");
      List<LedgerEntry> ledger = run.run().hits().getFirst().ledger();
      assertThat(ledger)
          .extracting(LedgerEntry::stage)
          .containsExactly("titles", "texts", "fusion", "rerank-1");
      assertThat(ledger.getFirst().rank()).hasValue(2);
      assertThat(ledger.getFirst().contribution()).hasValue(2);
      assertThat(ledger.getLast().score()).hasValue(-1f);

      Explained told = open.explainer().explain(run, new PassageId("short"));
      assertThat(told.agrees()).isTrue();
      assertThat(told.stages().get(1).contributions())
          .extracting(part -> part.term())
          .contains("titles");
    }
  }

  @Test
  void standInTheFormThatIsHashed_withDefaultsResolved() {
    assertThat(MEANT.canonicalJson(Models.NONE))
        .contains(
            "\"fusion\":{\"places\":3,\"type\":\"borda\"}",
            "{\"depth\":1000,\"field\":\"title\",\"name\":\"titles\",\"type\":\"heading\"}",
            "\"rerank\":[{\"depth\":2,\"length\":12,\"type\":\"length\"}]");
  }

  @Test
  void areWrittenWithoutTheirDefaults_andReadBack() {
    Pipeline kept =
        new Pipeline(
            "kept",
            MEANT.legs(),
            Optional.of(new PlantedFusion(10)),
            List.of(new PlantedRerank(7, 100)),
            Collapse.NONE,
            List.of());

    WorkspaceFileEdit.of(file, KINDS).save(kept);

    assertThat(file)
        .content()
        .contains("titles: {type: heading}")
        .contains("fusion: {type: borda}")
        .contains("rerank: [{type: length, length: 7}]");
    assertThat(load().pipelines()).containsEntry("kept", kept);
  }

  @Test
  void areSettingsThatSomebodyTypes() {
    Map<SettingPath, String> texts = PipelineSettings.of(MEANT);

    assertThat(texts)
        .containsEntry(SettingPath.of("fusion", "places"), "3")
        .containsEntry(SettingPath.of("rerank", "0", "type"), "length");
    assertThat(PipelineSettings.read("p", texts, List.of(), KINDS)).isEqualTo(MEANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          heading | headding | There is no leg of the type 'headding'. | Did you mean 'heading'? The types are: lexical, vector, heading.
          borda   | bodra    | There is no fusion of the type 'bodra'. | Did you mean 'borda'? The types are: rrf, weighted, borda.
          length  | xyz      | There is no reranker of the type 'xyz'. | The types are: model, length.
          """)
  void typeThatIsUnknown_saysWhichThereAre(String right, String wrong, String what, String remedy)
      throws IOException {
    Files.writeString(file, FILE.replace("type: " + right, "type: " + wrong));

    assertThat(load().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what()).isEqualTo(what);
              assertThat(problem.remedy()).isEqualTo(remedy);
              assertThat(FailureText.of(problem).oneLine()).contains("workspace.yaml:", ".type");
            });
  }

  @Test
  void areUnknown_whereNobodyRegisteredThem() {
    Workspace plain = new WorkspaceLoader(dataHome).load(folder);

    assertThat(plain.pipelines()).isEmpty();
    assertThat(plain.problems().getFirst().what())
        .isEqualTo("There is no leg of the type 'heading'.");
  }
}
