package io.rankscope.samples;

import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The judgments of the sample's three judges as events. Identifiers and instants follow from the
 * content, so that two copies of the sample hold the same events and merge into one. Who judged
 * when, and for how long, is made up: a session of each judge, at a steady reading speed.
 */
final class SampleJudgments {
  private static final String GUIDELINE_VERSION = "3";
  private static final Map<String, Instant> SESSIONS =
      Map.of(
          "ana", Instant.parse("2026-03-02T08:30:00Z"),
          "ben", Instant.parse("2026-03-04T13:00:00Z"),
          "chen", Instant.parse("2026-03-09T09:15:00Z"));
  private static final long MILLIS_PER_CHARACTER = 15;
  private static final Duration PAUSE = Duration.ofMillis(1500);

  private final Map<String, Query> queries;
  private final Map<PassageId, Passage> passages;
  private final Map<String, Instant> clocks = new HashMap<>(SESSIONS);
  private final List<JudgmentEvent> events = new ArrayList<>();

  private SampleJudgments(Map<String, Query> queries, Map<PassageId, Passage> passages) {
    this.queries = queries;
    this.passages = passages;
  }

  /**
   * A judgment as it was written down.
   *
   * @param first a grade that was given before and then changed
   * @param cannot why the passage cannot be judged, instead of a grade
   * @param spans stretches of the passage's text that answer
   */
  private record Line(
      String judge,
      String query,
      String passage,
      @Nullable Integer first,
      @Nullable Integer grade,
      @Nullable String cannot,
      @Nullable List<String> spans,
      @Nullable String note) {
    Verdict verdict() {
      return grade == null
          ? new Verdict.CannotJudge(cannot == null ? "" : cannot)
          : new Verdict.Graded(grade);
    }
  }

  /** The events on the corpus and the queries in {@code workspace}. */
  static List<JudgmentEvent> events(Path workspace) {
    Map<String, Query> queries =
        QuerySetReader.read(SampleWorkspace.QUERY_SET, workspace.resolve(SampleFiles.QUERIES))
            .queries()
            .stream()
            .collect(Collectors.toMap(Query::id, Function.identity()));
    SampleJudgments judgments =
        new SampleJudgments(queries, passages(workspace.resolve(SampleFiles.CORPUS)));
    JsonMapper json = JsonMapper.shared();
    SampleFiles.judgmentLines().forEach(line -> judgments.add(json.readValue(line, Line.class)));
    return judgments.events;
  }

  private static Map<PassageId, Passage> passages(Path corpus) {
    Map<PassageId, Passage> passages = new HashMap<>();
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
      for (Optional<Passage> next = reader.next(); next.isPresent(); next = reader.next()) {
        passages.put(next.get().id(), next.get());
      }
    }
    return passages;
  }

  private void add(Line line) {
    if (line.first() != null) {
      write(line, "first", Opinion.graded(line.first()));
    }
    Opinion opinion =
        Opinion.NONE
            .with(line.verdict())
            .withNote(line.note() == null ? "" : line.note())
            .withSpans(line.spans() == null ? List.of() : spans(line, line.spans()));
    write(line, "last", opinion);
  }

  private List<AnswerSpan> spans(Line line, List<String> quotes) {
    String text = passage(line).text();
    return quotes.stream().map(quote -> AnswerSpan.find(text, quote).orElseThrow()).toList();
  }

  private void write(Line line, String which, Opinion opinion) {
    Query query = known(queries, line.query());
    Passage passage = passage(line);
    long active = MILLIS_PER_CHARACTER * passage.text().length();
    Instant at = known(clocks, line.judge()).plus(PAUSE).plusMillis(active);
    clocks.put(line.judge(), at);
    String name = String.join("|", line.judge(), line.query(), line.passage(), which);
    events.add(
        new JudgmentEvent(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            at,
            new JudgmentKey(
                Judge.human(line.judge()),
                QueryPassage.of(SampleWorkspace.COLLECTION, query, passage.id())),
            new Judged(opinion),
            new Evidence(
                Optional.of(query.textHash()),
                Optional.of(passage.textHash()),
                Optional.empty(),
                Optional.of(GUIDELINE_VERSION),
                Optional.empty(),
                Optional.empty(),
                active)));
  }

  private Passage passage(Line line) {
    return known(passages, new PassageId(line.passage()));
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    return Optional.ofNullable(map.get(key))
        .orElseThrow(() -> new IllegalStateException("the sample's judgments name " + key));
  }
}
