package io.rankscope.engine.search;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run together with what explaining it needs: the readers it ran on and the evidence of its legs.
 * It holds a pin of its own on the source; close it when the run leaves the screen. Any thread may
 * use it.
 */
public final class PinnedRun implements AutoCloseable {
  private final SearchRun run;
  private final PinnedSource source;
  private final Pipeline pipeline;
  private final Ledger ledger;
  private final Map<String, Evidence> evidence;
  private final Map<PassageId, DocAddress> addresses;

  PinnedRun(
      SearchRun run,
      PinnedSource source,
      Pipeline pipeline,
      Ledger ledger,
      Map<String, Evidence> evidence,
      Map<PassageId, DocAddress> addresses) {
    this.run = run;
    this.source = source;
    this.pipeline = pipeline;
    this.ledger = ledger;
    this.evidence = Map.copyOf(evidence);
    this.addresses = Map.copyOf(addresses);
  }

  /** The run: data only, to be kept as long as one likes. */
  public SearchRun run() {
    return run;
  }

  /** The readers it ran on, open until this is closed. */
  public PinnedSource source() {
    return source;
  }

  /** The pipeline as it stood. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /**
   * What each stage made of a passage of the source, hit or not, in the order of the stages. Reads
   * the index to tell why a leg lacks it.
   */
  public List<LedgerEntry> ledger(DocAddress passage) {
    return ledger.of(passage);
  }

  /** What a stage passed on, best first; nothing when it failed or there is none of that name. */
  public List<Candidate> ranking(String stage) {
    return ledger.ranking(stage);
  }

  /** What the leg kept of its work; empty when it failed. */
  public Optional<Evidence> evidence(String leg) {
    return Optional.ofNullable(evidence.get(leg));
  }

  /** Where a hit lies. */
  public Optional<DocAddress> address(PassageId hit) {
    return Optional.ofNullable(addresses.get(hit));
  }

  @Override
  public void close() {
    source.close();
  }
}
