package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the query of a run and one of its passages through the analyzer of every text field. */
final class TokenTask implements Task<List<TokenAlignment>> {
  private final PinnedRun run;
  private final PassageId passage;

  TokenTask(PinnedRun run, PassageId passage) {
    this.run = run;
    this.passage = passage;
  }

  @Override
  public List<TokenAlignment> run(Progress progress, Cancellation cancellation) throws IOException {
    PinnedSource source = run.source();
    List<TokenAlignment> alignments = new ArrayList<>();
    for (Map.Entry<String, String> field : texts(source).entrySet()) {
      cancellation.throwIfRequested();
      alignments.add(
          TokenAlignment.of(
              field.getKey(),
              source.trace(field.getKey(), run.run().query().text()),
              source.trace(field.getKey(), field.getValue())));
    }
    return alignments;
  }

  private Map<String, String> texts(PinnedSource source) throws IOException {
    Optional<DocAddress> address = address(source);
    Map<String, String> texts = new LinkedHashMap<>();
    if (address.isPresent()) {
      texts.putAll(source.texts(address.get()));
      String title = source.passage(address.get()).title();
      source.roles().title().ifPresent(field -> texts.put(field, title));
    }
    return texts;
  }

  private Optional<DocAddress> address(PinnedSource source) throws IOException {
    Optional<DocAddress> hit = run.address(passage);
    return hit.isPresent() ? hit : source.locate(passage);
  }
}
