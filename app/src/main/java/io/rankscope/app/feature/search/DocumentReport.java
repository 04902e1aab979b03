package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentView;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the index keeps of a passage.
 *
 * @param shard folder of its shard
 * @param fields those whose terms can be asked for
 * @param terms those of one field, empty when no field has any
 */
record DocumentReport(
    String shard, DocumentView document, List<String> fields, Optional<DocumentTerms> terms) {
  DocumentReport {
    fields = List.copyOf(fields);
  }

  /**
   * Reads the document, and the terms of {@code wanted} or else of the first text field.
   *
   * @throws CannotOpenException when no open shard holds the passage
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static DocumentReport read(
      PinnedRun run, PassageId passage, Optional<String> wanted, Cancellation cancellation)
      throws IOException {
    Optional<DocAddress> address = run.address(passage);
    if (address.isEmpty()) {
      address = run.source().locate(passage);
    }
    DocAddress at =
        address.orElseThrow(
            () ->
                new CannotOpenException(
                    "No open shard holds a passage '" + passage + "'.", null, ""));
    IndexInspector inspector = new IndexInspector(run.source());
    DocumentView document = inspector.document(at);
    List<String> fields =
        Stream.concat(
                run.source().roles().text().stream(),
                Stream.concat(
                    run.source().roles().title().stream(),
                    document.lengths().stream().map(DocumentView.FieldLength::field)))
            .distinct()
            .toList();
    Optional<String> field = wanted.filter(fields::contains).or(() -> fields.stream().findFirst());
    Optional<DocumentTerms> terms = Optional.empty();
    if (field.isPresent()) {
      terms = Optional.of(inspector.terms(at, field.get(), cancellation));
    }
    return new DocumentReport(run.run().shards().get(at.shard()).path(), document, fields, terms);
  }
}
