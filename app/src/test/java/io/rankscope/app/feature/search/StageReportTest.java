package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StageReportTest {
  private static final Pipeline RERANKED =
      Pipeline.fused(
              "p",
              List.of(
                  LexicalLeg.over("words", Map.of("text", 1f)),
                  LexicalLeg.over("titles", Map.of("title", 1f))),
              ReciprocalRankFusion.DEFAULT)
          .reranked(List.of(new ModelRerank("minilm", 20)))
          .collapsed(Collapse.DOCUMENT);

  @TempDir Path home;
  @TempDir Path folder;

  private static List<StageRow> rows(LedgerEntry... ledger) {
    return StageRow.of(RERANKED, List.of(ledger), List.of(new StageTiming("words", 1.5, 30)));
  }

  private static String words(LedgerEntry... ledger) {
    return StageReport.sentences(RERANKED, rows(ledger), "p104");
  }

  @Test
  void tellsHowFarTheRerankerMovedIt_againstTheFusion() {
    LedgerEntry[] ledger = {
      LedgerEntry.ranked("words", 12, 3),
      LedgerEntry.absent("titles", "did not match"),
      LedgerEntry.ranked("fusion", 17, 0.013f),
      LedgerEntry.ranked("rerank-1", 2, 7).readUpTo(OptionalInt.of(812)),
      LedgerEntry.ranked("collapse", 2, 7)
    };

    assertThat(words(ledger))
        .isEqualTo(
            "words ranks it 12; titles does not have it: did not match; the fusion puts it at 17."
                + " The reranker minilm lifted p104 from 17 to 2."
                + " For its document p104 stands at 2.");
    assertThat(rows(ledger))
        .extracting(StageRow::event)
        .containsExactly(
            "", "did not match", "", "▲ up 15, from 17; read up to character 812", "stays");
    assertThat(rows(ledger))
        .extracting(StageRow::kind)
        .containsExactly("lexical", "lexical", "rrf, k 60", "minilm", "document");
    assertThat(rows(ledger).getFirst().timing()).contains(new StageTiming("words", 1.5, 30));
  }

  @Test
  void saysWhereAMissingPassageWasLost_andNothingOfTheStagesAfter() {
    assertThat(
            words(
                LedgerEntry.ranked("words", 40, 1),
                LedgerEntry.absent("titles", "did not match"),
                LedgerEntry.ranked("fusion", 40, 0.01f),
                LedgerEntry.absent("rerank-1", "below the rerank depth of 20"),
                LedgerEntry.absent("collapse", "not among the candidates")))
        .isEqualTo(
            "words ranks it 40; titles does not have it: did not match; the fusion puts it at 40."
                + " The reranker minilm does not have it: below the rerank depth of 20.");
  }

  @Test
  void tellsWhatTheSecondRerankerDid_whenTheFirstFailed() {
    Pipeline twice =
        Pipeline.of("p", LexicalLeg.over("words", Map.of("text", 1f)))
            .reranked(List.of(new ModelRerank("broken", 20), new ModelRerank("minilm", 20)));
    List<StageRow> rows =
        StageRow.of(
            twice,
            List.of(
                LedgerEntry.ranked("words", 7, 3),
                LedgerEntry.failed("rerank-1"),
                LedgerEntry.ranked("rerank-2", 2, 9)),
            List.of());

    assertThat(StageReport.sentences(twice, rows, "p104"))
        .isEqualTo(
            "words ranks it 7. The reranker broken failed; the ranking went on without it."
                + " The reranker minilm lifted p104 from 7 to 2.");
    assertThat(rows).extracting(StageRow::event).containsExactly("", "failed", "▲ up 5, from 7");
  }

  @Test
  void tellsHowManyScoresTheRerankerHadFromTheCache() {
    StageTiming timing = new StageTiming("rerank-1", 0.1, 20, OptionalDouble.empty(), 19);

    List<StageRow> rows =
        StageRow.of(
            RERANKED,
            List.of(LedgerEntry.ranked("fusion", 3, 1), LedgerEntry.ranked("rerank-1", 1, 7)),
            List.of(timing));

    assertThat(StageReport.sentences(RERANKED, rows, "p104"))
        .isEqualTo(
            "the fusion puts it at 3. The reranker minilm lifted p104 from 3 to 1."
                + " 19 of its 20 scores came from the cache.");
  }

  @Test
  void movesNothing_whenTheRerankerFailed() {
    List<LedgerEntry> ledger =
        List.of(LedgerEntry.ranked("words", 1, 1), LedgerEntry.absent("rerank-1", "failed"));

    assertThat(Movement.byRerankers(ledger)).isEmpty();
  }

  @Test
  void sumsUpWhatSeveralRerankersDid() {
    List<LedgerEntry> ledger =
        List.of(
            LedgerEntry.ranked("words", 1, 1),
            LedgerEntry.ranked("rerank-1", 2, 1),
            LedgerEntry.ranked("rerank-2", 4, 1));

    Movement movement = Movement.byRerankers(ledger).orElseThrow();

    assertThat(movement).isEqualTo(new Movement(1, 4));
    assertThat(movement.mark()).isEqualTo("▼ 3");
    assertThat(movement.words()).isEqualTo("down 3, from 1");
  }

  @Test
  void readsTheLedgerOfAHit_andOfAPassageThatIsMissing() {
    try (SearchDesk desk = new SearchDesk(home)) {
      desk.session.open(BirdWorkspace.in(folder));
      desk.choosePipeline("fused");
      desk.ask("hunting eagle");

      StageReport hit = StageReport.of(desk.inspector.shownProperty().get().orElseThrow());
      desk.inspector.whyNot(new PassageId("swift"));
      StageReport missing = StageReport.of(desk.inspector.shownProperty().get().orElseThrow());
      desk.inspector.whyNot(new PassageId("dodo"));
      StageReport unknown = StageReport.of(desk.inspector.shownProperty().get().orElseThrow());

      assertThat(hit.rows())
          .extracting(StageRow::stage)
          .containsExactly("texts", "titles", "fusion");
      assertThat(hit.rows()).allMatch(row -> row.timing().isPresent());
      assertThat(hit.rows().getFirst().entry().contribution()).isPresent();
      assertThat(missing.rows())
          .extracting(row -> row.entry().absent())
          .startsWith(Optional.of("did not match"), Optional.of("did not match"));
      assertThat(unknown.rows()).isEmpty();
      assertThat(unknown.words()).startsWith("No open shard holds a passage 'dodo'. ");
    }
  }
}
