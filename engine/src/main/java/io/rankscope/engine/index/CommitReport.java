package io.rankscope.engine.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shard's commit says of itself.
 *
 * @param generation of the commit
 * @param passages live documents
 * @param deleted deleted documents that still lie in the segments
 * @param luceneCreated major version of the Lucene that created the index
 * @param luceneUsed version of the Lucene that wrote the commit
 * @param userData what the writer left in the commit
 * @param bytes size of the commit's files
 */
public record CommitReport(
    long generation,
    long passages,
    long deleted,
    int luceneCreated,
    String luceneUsed,
    List<SegmentReport> segments,
    Map<String, String> userData,
    long bytes) {
  public CommitReport {
    segments = List.copyOf(segments);
    userData = Map.copyOf(userData);
  }

  /** What the builder says of the fields; empty when another program wrote the shard. */
  public Optional<IndexProfile> profile() {
    return ProfileJson.read(userData);
  }

  /** The codecs of the segments, each once, in the order met. */
  public List<String> codecs() {
    return segments.stream().map(SegmentReport::codec).distinct().toList();
  }
}
