package io.rankscope.samples;

import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a written sample workspace holds, read with the program's own readers. */
record SampleFixture(Path folder) {

  Map<PassageId, Passage> passages() {
    Map<PassageId, Passage> passages = new LinkedHashMap<>();
    try (CorpusReader reader =
        CorpusReader.open(folder.resolve("corpus.jsonl"), CorpusFormat.JSONL, BadLines.STOP)) {
      for (Optional<Passage> next = reader.next(); next.isPresent(); next = reader.next()) {
        passages.put(next.get().id(), next.get());
      }
    }
    return passages;
  }

  QuerySet queries() {
    return QuerySetReader.read(SampleWorkspace.QUERY_SET, folder.resolve("queries.jsonl"));
  }

  /** Every judgment event, oldest first. */
  List<JudgmentEvent> events() {
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"))) {
      return store.newestFirst(
          EventScope.ALL,
          events -> {
            List<JudgmentEvent> all = new ArrayList<>();
            events.forEachRemaining(all::add);
            return all.reversed();
          });
    }
  }
}
