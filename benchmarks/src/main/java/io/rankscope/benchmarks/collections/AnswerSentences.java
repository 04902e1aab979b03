package io.rankscope.benchmarks.collections;

import io.rankscope.engine.attribution.SemanticMatch.Sentence;
import io.rankscope.engine.attribution.SentenceMatcher;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often the sentence nearest to a question holds the start of its answer. */
final class AnswerSentences {
  /** Beside the corpus: a line for each answer, with question, passage and where it starts. */
  static final String FILE = "answers.jsonl";

  private AnswerSentences() {}

  /** Looks for the answers in {@code file}, whose offsets are UTF-16 units of the text. */
  static String measure(String name, OpenWorkspace workspace, PinnedSource source, Path file)
      throws IOException {
    Map<String, String> questions = new HashMap<>();
    for (Query query : workspace.querySet("all").queries()) {
      questions.put(query.id(), query.text());
    }
    SentenceMatcher matcher = new SentenceMatcher(workspace.models().encoder("minilm"));
    int found = 0;
    List<String> answers = Files.readAllLines(file);
    for (String line : answers) {
      JsonNode answer = JsonMapper.shared().readTree(line);
      PassageId id = new PassageId(answer.path("corpus-id").asString());
      Passage passage = source.passage(source.locate(id).orElseThrow());
      String question = questions.getOrDefault(answer.path("query-id").asString(), "");
      int start = answer.path("start").asInt();
      Optional<TextSpan> nearest =
          matcher.match(question, passage, Cancellation.NEVER).nearest().map(Sentence::span);
      if (nearest.filter(span -> span.start() <= start && start < span.end()).isPresent()) {
        found++;
      }
    }
    return String.format(
        Locale.ROOT,
        "%s: the sentence nearest to the query holds the start of the answer in %.1f %% of %d"
            + " questions",
        name,
        100.0 * found / answers.size(),
        answers.size());
  }
}
