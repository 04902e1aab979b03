package io.rankscope.engine.index;

import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;

/** A shard after the attempt to open it. The content is there exactly when the report says open. */
record OpenedShard(ShardReport report, Optional<Content> content) {

  /**
   * What only an open shard has.
   *
   * @param vectors by field
   */
  record Content(DirectoryReader reader, FieldSurvey survey, Map<String, ShardVectors> vectors) {}
}
