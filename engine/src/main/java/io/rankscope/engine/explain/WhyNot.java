package io.rankscope.engine.explain;

import io.rankscope.engine.domain.LedgerEntry;
import java.util.List;

/**
 * Why a passage is not among the hits.
 *
 * @param indexed whether any open shard holds it
 * @param matched whether the query matched it
 * @param fields what each searched field lacks and has, empty when the passage is not indexed
 * @param reason the answer in one sentence
 * @param ledger what each stage made of it, empty when the passage is not indexed
 */
public record WhyNot(
    boolean indexed,
    boolean matched,
    List<FieldTokens> fields,
    String reason,
    List<LedgerEntry> ledger) {
  public WhyNot {
    fields = List.copyOf(fields);
    ledger = List.copyOf(ledger);
  }

  /**
   * The query's terms in one field of the passage.
   *
   * @param present terms the passage has there
   * @param missing terms it lacks there
   */
  public record FieldTokens(String field, List<String> present, List<String> missing) {
    public FieldTokens {
      present = List.copyOf(present);
      missing = List.copyOf(missing);
    }
  }
}
