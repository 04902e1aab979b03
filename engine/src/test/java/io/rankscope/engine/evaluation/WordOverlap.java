package io.rankscope.engine.evaluation;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A ranker of a dozen lines that makes plausible runs, rich in ties, for tests of measures. */
final class WordOverlap {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WordOverlap() {}

  /** Ranks by the inverse document frequency of the shared words, rounded to halves. */
  static RankedRun search(Path collection, int depth) throws IOException {
    Map<String, List<PassageId>> postings = new HashMap<>();
    int passages = 0;
    for (JsonNode passage : read(collection.resolve("corpus.jsonl"))) {
      passages++;
      PassageId id = new PassageId(passage.get("_id").asString());
      for (String word :
          words(passage.get("title").asString() + " " + passage.get("text").asString())) {
        postings.computeIfAbsent(word, key -> new ArrayList<>()).add(id);
      }
    }
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    for (JsonNode query : read(collection.resolve("queries.jsonl"))) {
      Map<PassageId, Float> scores = new HashMap<>();
      for (String word : words(query.get("text").asString())) {
        List<PassageId> found = postings.getOrDefault(word, List.of());
        float weight = Math.round(2 * Math.log((double) passages / (1 + found.size()))) / 2f;
        found.forEach(id -> scores.merge(id, weight, Float::sum));
      }
      rankings.put(
          query.get("_id").asString(),
          scores.entrySet().stream()
              .map(entry -> new ScoredPassage(entry.getKey(), entry.getValue()))
              .sorted(ScoredPassage.RANK_ORDER)
              .limit(depth)
              .toList());
    }
    return new RankedRun("word-overlap", rankings);
  }

  private static List<JsonNode> read(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.map(JSON::readTree).toList();
    }
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(
        Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }
}
