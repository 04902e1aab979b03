package io.rankscope.engine.index;

import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.TinyEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/** Corpora in the words that the tiny encoder knows, and the vectors that shards got of them. */
final class VectorCorpus {
  private static final List<String> WORDS = List.of("how", "tall", "everest", "metres");

  private VectorCorpus() {}

  /** Passages {@code p0}, {@code p1}, … without titles. */
  static Path write(Path file, List<String> texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      lines.append("{\"_id\": \"p%d\", \"text\": \"%s\"}%n".formatted(i, texts.get(i)));
    }
    return Files.writeString(file, lines.toString());
  }

  /** The number {@code i} in words, each text another. */
  static String text(int i) {
    StringBuilder text = new StringBuilder();
    for (int rest = i + 1; rest > 0; rest /= WORDS.size()) {
      text.append(WORDS.get(rest % WORDS.size())).append(' ');
    }
    return text.toString().trim();
  }

  static List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  static IndexSettings settings(
      Path out, int shards, int threads, ModelCatalogue model, VectorFormat format) {
    return Corpora.settings(out, shards, threads)
        .with(new VectorSettings(TinyEncoder.in(model), "models/tiny", format));
  }

  /** A line for each document of each shard, in order: its id and its vector. */
  static List<String> content(List<Path> shards) throws IOException {
    List<String> content = new ArrayList<>();
    try (Source source = TestShards.open(shards.toArray(Path[]::new));
        PinnedSource pinned = source.pin()) {
      for (PinnedShard shard : pinned.shards()) {
        for (LeafReaderContext leaf : shard.reader().leaves()) {
          Map<Integer, String> vectors = vectors(leaf.reader());
          for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            String id = pinned.id(new DocAddress(shard.ordinal(), leaf.docBase + doc)).value();
            content.add(id + " " + vectors.getOrDefault(doc, "-"));
          }
        }
      }
    }
    return content;
  }

  private static Map<Integer, String> vectors(LeafReader reader) throws IOException {
    Map<Integer, String> vectors = new HashMap<>();
    FloatVectorValues values = reader.getFloatVectorValues(PassageFields.VECTOR);
    if (values != null) {
      KnnVectorValues.DocIndexIterator at = values.iterator();
      while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        vectors.put(at.docID(), Arrays.toString(values.vectorValue(at.index())));
      }
    }
    return vectors;
  }
}
