package io.rankscope.app.feature.workspace;

import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.PassageSplitter;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the first passages of a corpus as indexing would make them. */
record CorpusLook(
    Path corpus, CorpusFormat format, BadLines badLines, Optional<IndexProfile.Splitting> splitting)
    implements Task<List<Passage>> {
  static final int PASSAGES = 6;

  @Override
  public List<Passage> run(Progress progress, Cancellation cancellation) {
    Optional<PassageSplitter> splitter =
        splitting.map(cut -> new PassageSplitter(cut.maxWords(), cut.overlap()));
    List<Passage> first = new ArrayList<>();
    try (CorpusReader reader = CorpusReader.open(corpus, format, badLines)) {
      while (first.size() < PASSAGES) {
        cancellation.throwIfRequested();
        Optional<Passage> document = reader.next();
        if (document.isEmpty()) {
          break;
        }
        first.addAll(
            splitter.map(cut -> cut.split(document.get())).orElse(List.of(document.get())));
      }
    }
    return List.copyOf(first.subList(0, Math.min(PASSAGES, first.size())));
  }
}
