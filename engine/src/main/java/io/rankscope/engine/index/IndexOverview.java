package io.rankscope.engine.index;

import java.util.List;

/**
 * What lies in some shards.
 *
 * @param passages live documents
 * @param deleted deleted documents that still lie in the segments
 * @param segments how many
 * @param bytes size of the commits' files
 * @param fields in alphabetical order
 */
public record IndexOverview(
    long passages, long deleted, int segments, long bytes, List<FieldOverview> fields) {
  public IndexOverview {
    fields = List.copyOf(fields);
  }
}
