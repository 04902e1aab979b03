package io.rankscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QrelsRule;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgmentExchangeTest {
  private static final Judge ANA = Judge.human("ana");
  private static final Judge BEN = Judge.human("ben");
  private static final Query Q7 = Query.of("dev", "q7", "how long do swallows sleep");
  private static final Query Q8 = Query.of("dev", "q8", "why do swallows migrate");
  private static final Passage P1 =
      Passage.whole(new PassageId("p1"), "Swallows", "They sleep about seven hours. 😴 zzz");
  private static final Passage P2 = Passage.whole(new PassageId("p2"), "", "A gulp.");

  @TempDir Path folder;
  private SqliteJudgmentStore store;

  @BeforeEach
  void open() {
    store = SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void trecAndBeirQrelsGiveTheSameJudgments() throws Exception {
    Path trec = file("a.txt", "q7 0 p1 3\nq7 0 p2 0\nq8 0 p2 1\n");
    Path beir = file("b.tsv", "query-id\tcorpus-id\tscore\nq7\tp1\t3\nq7\tp2\t0\nq8\tp2\t1\n");

    assertThat(importing(ANA).run(trec, store))
        .isEqualTo(new JudgmentImportReport("dev", 3, 0, List.of(), List.of()));
    assertThat(importing(BEN).run(beir, store))
        .isEqualTo(new JudgmentImportReport("dev", 3, 0, List.of(), List.of()));

    Map<JudgmentKey, Opinion> expected = new HashMap<>();
    for (Judge judge : List.of(ANA, BEN)) {
      expected.put(key(judge, Q7, P1), Opinion.graded(3));
      expected.put(key(judge, Q7, P2), Opinion.graded(0));
      expected.put(key(judge, Q8, P2), Opinion.graded(1));
    }
    assertThat(opinions()).isEqualTo(expected);
  }

  @Test
  void judgmentLinesGiveWholeJudgments() throws Exception {
    Path lines =
        file(
            "judgments.jsonl",
            """
            {"judge": "ana", "query": "q7", "passage": "p1", "grade": 3, "spans": ["seven hours", "😴"], "note": "states it"}

            {"judge": "ben", "query": "q7", "passage": "p1", "cannot": "no picture"}
            {"judge": "ann", "kind": "adjudicated", "query": "q7", "passage": "p1", "grade": 2}
            {"query": "q8", "passage": "p2", "grade": 0}
            """);

    importing(ANA).run(lines, store);

    assertThat(opinions())
        .isEqualTo(
            Map.of(
                key(ANA, Q7, P1),
                new Opinion(
                    new Verdict.Graded(3),
                    "states it",
                    List.of(new AnswerSpan(17, 28, "seven hours"), new AnswerSpan(30, 32, "😴"))),
                key(BEN, Q7, P1),
                Opinion.NONE.with(new Verdict.CannotJudge("no picture")),
                key(new Judge("ann", JudgeKind.ADJUDICATED), Q7, P1),
                Opinion.graded(2),
                key(ANA, Q8, P2),
                Opinion.graded(0)));
    assertThat(store.present(key(ANA, Q7, P1)).orElseThrow().evidence())
        .isEqualTo(
            new Evidence(
                Optional.of(Q7.textHash()),
                Optional.of(P1.textHash()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0));
  }

  @Test
  void importingAgainChangesNothing_andACorrectedFileOnlyWhatItCorrects() throws Exception {
    Path qrels = file("qrels", "q7 0 p1 3\nq7 0 p2 0\n");
    importing(ANA).run(qrels, store);
    new Judging(store, ANA).note(pair(Q7, P2), "sure?", Evidence.of(Q7, P2, "f"));

    assertThat(importing(ANA).run(qrels, store).unchanged()).isEqualTo(2);
    assertThat(importing(ANA).run(file("qrels", "q7 0 p1 3\nq7 0 p2 1\n"), store))
        .isEqualTo(new JudgmentImportReport("dev", 1, 1, List.of(), List.of()));

    assertThat(opinions())
        .isEqualTo(
            Map.of(
                key(ANA, Q7, P1), Opinion.graded(3),
                key(ANA, Q7, P2), Opinion.graded(1).withNote("sure?")));
  }

  @Test
  void gradesAreMapped_beforeTheyAreHeldToTheScale() throws Exception {
    Path qrels = file("qrels", "q7 0 p1 4\nq7 0 p2 -1\n");

    importing(ANA, Map.of(4, 3, -1, 0)).run(qrels, store);

    assertThat(opinions())
        .isEqualTo(
            Map.of(key(ANA, Q7, P1), Opinion.graded(3), key(ANA, Q7, P2), Opinion.graded(0)));
    assertThatThrownBy(() -> importing(ANA, Map.of(4, 9)))
        .isInstanceOf(UsageException.class)
        .hasMessage("Grades are mapped to 9, which is not on the scale.");
  }

  @Test
  void unknownQueriesAndPassagesAreTakenInAndNamed() throws Exception {
    JudgmentImportReport report =
        importing(ANA).run(file("qrels", "q7 0 p9 1\nq9 0 p1 2\n"), store);

    assertThat(report)
        .isEqualTo(new JudgmentImportReport("dev", 2, 0, List.of("q9"), List.of("p9")));
    assertThat(report.warnings())
        .containsExactly(
            "1 of the queries is in no query set of the workspace: q9.",
            "1 of the passages is not in the source: p9.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "q7 0 p2 4                                              | 2 | Grade 4 is not on the scale"
            + " [0, 1, 2, 3].",
        "q7 0 p1 2                                              | 2 | Passage p1 is graded twice"
            + " for query q7: 3 in line 1, 2 in line 2.",
        "q7 0 p2 1.5                                            | 2 | The grade \"1.5\" is not a"
            + " whole number.",
        "q7 0 p2                                                | 2 | A TREC qrels line has four"
            + " columns, this one has 3.",
      })
  void aBadQrelsLineStopsTheImport(String line, long number, String what) throws Exception {
    assertStops("q7 0 p1 3\n" + line.strip() + "\nq8 0 p1 1\n", number, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":7}           | Grade 7 is not on the scale"
            + " [0, 1, 2, 3].",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":\"3\"}       | The grade is not a whole"
            + " number.",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":2.5}         | The grade is not a whole"
            + " number.",
        "{\"query\":\"q7\",\"passage\":\"p2\"}                       | A judgment has either a"
            + " grade or \"cannot\".",
        "{\"query\":\"q7\",\"grade\":1}                              | The judgment has no"
            + " \"passage\".",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"garde\":1}           | A judgment has no"
            + " \"garde\".",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":1,\"spans\":[3]}      | \"spans\" is not a"
            + " list of quoted texts.",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":1,\"spans\":[\"x\"]}  | The text of passage"
            + " p2 does not hold the span \"x\".",
        "{\"query\":\"q7\",\"passage\":\"p9\",\"grade\":1,\"spans\":[\"x\"]}  | Passage p9 is not"
            + " in the source, so its spans cannot be placed.",
        "{\"query\":\"q7\",\"passage\":\"p2\",\"grade\":1,\"kind\":\"cat\"}   | There is no kind of"
            + " judge \"cat\".",
        "{\"query\":\"q7\",\"passage\":\"p1\",\"grade\":1}           | ana judges passage p1 twice"
            + " for query q7, first in line 1.",
        "[1]                                                         | The line is not a JSON"
            + " object.",
      })
  void aBadJudgmentLineStopsTheImport(String line, String what) throws Exception {
    assertStops(
        "{\"query\":\"q7\",\"passage\":\"p1\",\"grade\":3}\n" + line.strip() + "\n", 2, what);
  }

  @Test
  void aLineThatIsNoJsonIsNamed() throws Exception {
    Path lines = file("lines", "{\"query\":\"q7\",\n");

    assertThatThrownBy(() -> importing(ANA).run(lines, store))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("The line is not JSON: ")
        .extracting(failure -> ((BadInputException) failure).where().orElseThrow().line())
        .isEqualTo(1L);
  }

  @Test
  void qrelsWithoutAJudgeAreRefused() throws Exception {
    Path qrels = file("qrels", "q7 0 p1 3\n");
    JudgmentImport nobody =
        new JudgmentImport(
            "birds", List.of(), Optional.empty(), GradeScale.DEFAULT, Map.of(), Optional.empty());

    assertThatThrownBy(() -> nobody.run(qrels, store))
        .isInstanceOf(UsageException.class)
        .hasMessage("The file does not say whose judgments these are.");
  }

  @Test
  void exportedQrelsAreTheGradesOfTheOnlyJudge_inEitherLayout() throws Exception {
    importing(ANA).run(file("qrels", "q8 0 p2 1\nq7 0 p2 0\nq7 0 p1 3\n"), store);
    new Judging(store, ANA).cannotJudge(pair(Q8, P1), "", Evidence.NONE);
    new Judging(store, ANA).grade(pair(Query.typed("swallow"), P1), 2, Evidence.NONE);

    JudgmentExportReport report = export(new GradeChoice.OnlyJudge(), QrelsFormat.TREC);

    assertThat(folder.resolve("out")).hasContent("q7 0 p1 3\nq7 0 p2 0\nq8 0 p2 1\n");
    assertThat(List.of(report.queries(), report.grades(), report.otherSets()))
        .containsExactly(2, 3, 1);
    assertThat(report.reduced().cannotJudge()).isEqualTo(1);
    export(new GradeChoice.OnlyJudge(), QrelsFormat.BEIR);
    assertThat(folder.resolve("out"))
        .hasContent("query-id\tcorpus-id\tscore\nq7\tp1\t3\nq7\tp2\t0\nq8\tp2\t1\n");
  }

  @Test
  void severalJudgesNeedAChoice() throws Exception {
    importing(ANA).run(file("qrels", "q7 0 p1 3\nq7 0 p2 1\n"), store);
    importing(BEN).run(file("qrels", "q7 0 p1 2\nq7 0 p2 1\n"), store);
    importing(new Judge("llm", JudgeKind.MODEL)).run(file("qrels", "q7 0 p2 0\n"), store);

    assertThatThrownBy(() -> export(new GradeChoice.OnlyJudge(), QrelsFormat.TREC))
        .isInstanceOf(UsageException.class)
        .satisfies(
            failure ->
                assertThat(FailureText.of(failure).oneLine())
                    .isEqualTo(
                        "There are several judges: ana, ben, llm. Choose one with --judge, or how"
                            + " to make one grade of theirs with"
                            + " --rule majority|median|adjudicated."));
    assertThat(folder.resolve("out")).doesNotExist();

    export(new GradeChoice.ByJudge("ben"), QrelsFormat.TREC);
    assertThat(folder.resolve("out")).hasContent("q7 0 p1 2\nq7 0 p2 1\n");
    export(new GradeChoice.ByRule(QrelsRule.MAJORITY), QrelsFormat.TREC);
    assertThat(folder.resolve("out")).hasContent("q7 0 p1 2\nq7 0 p2 1\n");
    export(new GradeChoice.ByRule(QrelsRule.ADJUDICATED), QrelsFormat.TREC);
    assertThat(folder.resolve("out")).hasContent("q7 0 p2 1\n");
    assertThatThrownBy(() -> export(new GradeChoice.ByJudge("bob"), QrelsFormat.TREC))
        .isInstanceOf(UsageException.class)
        .hasMessage("No judge is called \"bob\".");
  }

  @Test
  void nothingToExportIsSaid() {
    assertThatThrownBy(() -> export(new GradeChoice.OnlyJudge(), QrelsFormat.TREC))
        .isInstanceOf(BadInputException.class)
        .hasMessage("There are no judgments to export.");
  }

  @Test
  void judgmentLinesComeBackAsTheyWentOut() throws Exception {
    Path lines =
        file(
            "in.jsonl",
            """
            {"judge":"ana","query":"q7","passage":"p1","grade":3,"spans":["seven hours"],"note":"a \\"b\\""}
            {"judge":"llm","kind":"model","query":"q7","passage":"p2","grade":0}
            {"judge":"zoe","query":"q7","passage":"p1","cannot":"no picture"}
            """);
    importing(ANA).run(lines, store);

    JudgmentLines.write(store.present(EventScope.ALL).values(), folder.resolve("out.jsonl"));

    assertThat(folder.resolve("out.jsonl")).hasSameTextualContentAs(lines);
  }

  private void assertStops(String text, long number, String what) throws IOException {
    Path lines = file("judgments", text);
    assertThatThrownBy(() -> importing(ANA).run(lines, store))
        .isInstanceOf(BadInputException.class)
        .hasMessage(what)
        .extracting(failure -> ((BadInputException) failure).where().orElseThrow().toString())
        .isEqualTo(lines + ":" + number);
    assertThat(opinions()).isEmpty();
  }

  private static JudgmentImport importing(Judge judge) {
    return importing(judge, Map.of());
  }

  private static JudgmentImport importing(Judge judge, Map<Integer, Integer> gradeMap) {
    Map<PassageId, Passage> passages = Map.of(P1.id(), P1, P2.id(), P2);
    return new JudgmentImport(
        "birds",
        List.of(
            new QuerySet("other", List.of(Query.of("other", "x1", "x"))),
            new QuerySet("dev", List.of(Q7, Q8))),
        Optional.of(id -> Optional.ofNullable(passages.get(id))),
        GradeScale.DEFAULT,
        gradeMap,
        Optional.of(judge));
  }

  private JudgmentExportReport export(GradeChoice choice, QrelsFormat format) {
    return new JudgmentExport(Optional.empty(), choice, format).run(store, folder.resolve("out"));
  }

  private Map<JudgmentKey, Opinion> opinions() {
    Map<JudgmentKey, Opinion> opinions = new HashMap<>();
    for (Judgment judgment : store.present(EventScope.ALL).values()) {
      opinions.put(judgment.key(), judgment.opinion());
    }
    return opinions;
  }

  private static JudgmentKey key(Judge judge, Query query, Passage passage) {
    return new JudgmentKey(judge, pair(query, passage));
  }

  private static QueryPassage pair(Query query, Passage passage) {
    return QueryPassage.of("birds", query, passage.id());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
