package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed gives hits or a message. */
final class HostileQueriesTest {
  private static final int QUERIES = 5000;
  private static final String[] PIECES = {
    "swallow",
    "sleep",
    "w1",
    "the",
    " ",
    " ",
    "\t",
    "\n",
    "\u0000",
    "(",
    ")",
    "((",
    "))",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "~",
    "~2",
    "~0.99",
    "~99",
    "^",
    "^-1",
    "^1e38",
    "^NaN",
    "*",
    "?",
    "**",
    ":",
    "::",
    "title:",
    "text:",
    "nosuch:",
    "_exists_:",
    "\\",
    "\\u00",
    "\\uD800",
    "/",
    "/a.*/",
    "/(a|b)+?/",
    "/[^/",
    "+",
    "-",
    "--",
    "!",
    "&&",
    "||",
    "AND",
    "OR",
    "NOT",
    " TO ",
    "[a TO b]",
    "{* TO z}",
    "[z TO a]",
    "\uD83D",
    "\uDE00",
    "😀",
    "e\u0301",
    "ﷺ",
    "\u200F",
    "\uFEFF",
    "東京都",
    "<script>",
    "%00",
    "../../etc",
    "${x}",
    "';--",
    "1e309",
    "9".repeat(40),
    "x".repeat(300),
    "w*",
    "*w",
    "w?1",
    "fn:ordered(",
    "@1",
    "#",
    "=",
    "<=",
    ">",
    "|",
    "&"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(QuerySyntax.class)
  void everyStringGivesHitsOrAMessage(QuerySyntax syntax) {
    Random random = new Random(20260101);
    List<Passage> passages = SearchFixture.passages(200, 5);
    Pipeline[] pipelines = {
      SearchFixture.over("text"),
      SearchFixture.pipeline(
          LexicalLeg.builder("words", Map.of("title", 2f, "text", 1f))
              .phraseBoost(1)
              .minimumMatch(2)
              .build()),
      SearchFixture.pipeline(
          LexicalLeg.builder("words", Map.of("title", 2f, "text", 1f))
              .operator(Operator.AND)
              .combine(Combine.MAX)
              .tie(0.1f)
              .build())
    };
    int answered = 0;
    List<String> faults = new ArrayList<>();
    try (Source source = SearchFixture.source(folder, 2, "english", Joined.NONE, passages);
        PinnedSource pinned = source.pin()) {
      for (int i = 0; i < QUERIES; i++) {
        String text = hostile(random);
        SearchRequest request =
            new SearchRequest(
                Query.typed(text),
                syntax,
                pipelines[i % pipelines.length],
                i % 2 == 0 ? Statistics.MERGED : Statistics.PER_SHARD,
                5,
                Detail.HIGHLIGHTS);
        try (PinnedRun run = SearchFixture.engine().search(pinned, request, Cancellation.NEVER)) {
          fault(run.run()).ifPresent(fault -> faults.add(text + ": " + fault));
          answered++;
        } catch (BadInputException e) {
          String words = FailureText.of(e).oneLine();
          if (words.isBlank() || words.contains("Exception") || words.contains("\tat ")) {
            faults.add(text + ": " + words);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(answered).isGreaterThan(syntax == QuerySyntax.WORDS ? QUERIES - 1 : QUERIES / 20);
  }

  @Test
  void generatedStringsAreHostile() {
    Random random = new Random(20260101);
    long odd =
        random
            .ints(QUERIES)
            .mapToObj(unused -> hostile(random))
            .filter(text -> text.chars().anyMatch(c -> "([{\"~^*?:\\/+-!&|".indexOf(c) >= 0))
            .count();
    assertThat(odd).isGreaterThan(QUERIES / 2);
  }

  private static Optional<String> fault(SearchRun run) {
    if (run.shards().stream().anyMatch(shard -> shard.status() != ShardStatus.OPEN)) {
      return Optional.of("a shard was blamed: " + run.warnings());
    }
    return run.warnings().stream()
        .filter(warning -> warning.contains("Exception") || warning.contains("highlighted"))
        .findFirst();
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(6) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
