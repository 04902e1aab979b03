package io.rankscope.engine.index;

import io.rankscope.engine.index.FieldOverview.TermCount;
import io.rankscope.engine.index.FieldOverview.VectorShape;
import io.rankscope.engine.index.vector.VectorProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;

/** Adds up what the segments say of a field. */
final class FieldTally {
  private final String name;
  private IndexOptions indexed = IndexOptions.NONE;
  private DocValuesType docValues = DocValuesType.NONE;
  private boolean norms;
  private boolean termVectors;
  private boolean payloads;
  private boolean stored;
  private int pointDimensions;
  private Optional<ShardVectors> vector = Optional.empty();
  private final Set<String> formats = new TreeSet<>();
  private final Set<String> models = new TreeSet<>();
  private int segmentsWithTerms;
  private long terms;
  private long documents;
  private long postings;
  private long occurrences;

  private FieldTally(String name) {
    this.name = name;
  }

  /** The fields of {@code shards} together, in alphabetical order. */
  static List<FieldOverview> of(List<PinnedShard> shards, List<ShardReport> reports)
      throws IOException {
    Map<String, FieldTally> tallies = new TreeMap<>();
    for (PinnedShard shard : shards) {
      FieldSurvey survey = FieldSurvey.of(shard.reader());
      for (LeafReaderContext leaf : shard.reader().leaves()) {
        for (FieldInfo info : leaf.reader().getFieldInfos()) {
          tallies.computeIfAbsent(info.name, FieldTally::new).add(leaf.reader(), info);
        }
      }
      Optional<IndexProfile> profile =
          reports.get(shard.ordinal()).commit().flatMap(CommitReport::profile);
      ShardVectors.of(shard.reader(), profile)
          .forEach((name, vectors) -> tallies.computeIfAbsent(name, FieldTally::new).add(vectors));
      for (FieldSurvey.Field field : survey.fields().values()) {
        tallies.computeIfAbsent(field.name(), FieldTally::new).stored |= field.stored();
      }
    }
    List<FieldOverview> overviews = new ArrayList<>();
    tallies.values().forEach(tally -> overviews.add(tally.overview()));
    return List.copyOf(overviews);
  }

  private void add(LeafReader reader, FieldInfo info) throws IOException {
    if (info.getIndexOptions().compareTo(indexed) > 0) {
      indexed = info.getIndexOptions();
    }
    if (docValues == DocValuesType.NONE) {
      docValues = info.getDocValuesType();
    }
    norms |= info.hasNorms();
    termVectors |= info.hasTermVectors();
    payloads |= info.hasPayloads();
    pointDimensions = Math.max(pointDimensions, info.getPointDimensionCount());
    Terms segment = reader.terms(name);
    if (segment != null) {
      segmentsWithTerms++;
      terms += Math.max(0, segment.size());
      documents += Math.max(0, segment.getDocCount());
      postings += Math.max(0, segment.getSumDocFreq());
      occurrences += Math.max(0, segment.getSumTotalTermFreq());
    }
  }

  private void add(ShardVectors vectors) {
    formats.add(vectors.recorded().map(VectorProfile::format).orElse(vectors.format()));
    vectors.recorded().map(VectorProfile::model).ifPresent(models::add);
    vector = Optional.of(vector.map(before -> before.and(vectors)).orElse(vectors));
  }

  private VectorShape shape(ShardVectors vectors) {
    return new VectorShape(
        vectors.dimensions(),
        vectors.encoding(),
        vectors.similarity(),
        String.join(", ", formats),
        vectors.count(),
        String.join(", ", models));
  }

  private FieldOverview overview() {
    return new FieldOverview(
        name,
        indexed.name(),
        norms,
        termVectors,
        payloads,
        docValues.name(),
        stored,
        pointDimensions,
        vector.map(this::shape),
        new TermCount(terms, segmentsWithTerms <= 1),
        documents,
        postings,
        occurrences);
  }
}
